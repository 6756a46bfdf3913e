import type { Parser } from '../scan.ts';
import { REFERENCES } from '../vocabulary.ts';
import { matchPhrase } from './phrase.ts';

/** In these the preposition leads up to the expression and is no part of it ("in the near term"). */
const LED = 'in';

/** An open present, past or future: "now", "recently", "the past", "at the moment". */
export const referenceParser: Parser = {
  name: 'reference',
  parse(scan, i) {
    const match = matchPhrase(scan, i, REFERENCES);
    if (!match) return null;
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
