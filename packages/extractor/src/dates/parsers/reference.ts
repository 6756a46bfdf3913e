import type { Parser, Scan } from '../scan.ts';
import { REFERENCES } from '../vocabulary.ts';
import { matchPhrase } from './phrase.ts';

/** In these the preposition leads up to the expression and is no part of it ("in the near term"). */
const LED = 'in';

/** An open present, past or future: "now", "recently", "the past", "at the moment". */
export const referenceParser: Parser = {
  name: 'reference',
  parse(scan, i) {
    const match = matchPhrase(scan, i, REFERENCES);
    if (!match || isName(scan, i, match.next)) return null;
    // "an electrical current" is none of time, "the current plan" is.
    if (scan.lower(i) === 'current' && !'NOUN ADJ PROPN NUM'.includes(scan.pos(match.next) ?? '-')) return null;
    if (
      /^the (?:past|future|present)$/.test(scan.text.slice(scan.at(i).start, scan.at(match.next - 1).end).toLowerCase())
    ) {
      const pos = scan.pos(match.next);
      if (pos === 'NOUN' || pos === 'ADJ' || pos === 'NUM' || pos === 'PROPN') return null;
    }
    const first = scan.lower(i) === LED ? i + 1 : i;
    return scan.found('reference', first, match.next, { kind: 'reference', value: match.value });
  },
};

/** "Act Now to Stop War", "the Future of Babylon": with a capital inside a sentence. */
function isName(scan: Scan, first: number, last: number): boolean {
  if (scan.document.casing !== 'normal') return false;
  if (last > first + 1) return scan.isCapital(last - 1);
  return scan.isCapital(first) && scan.isCapital(first - 1) && scan.pos(first - 1) !== 'PUNCT';
}
