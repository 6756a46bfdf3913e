import type { Parser, Scan } from '../scan.ts';

/** Quarters and halves: "the third quarter", "fourth-quarter", "Q3 2020", "the first half". */
export const quarterParser: Parser = {
  name: 'quarter',
  parse(scan, i) {
    return abbreviated(scan, i) ?? worded(scan, i);
  },
};

function abbreviated(scan: Scan, i: number) {
  const match = /^(q|h)([1-4])$/.exec(scan.lower(i));
  if (!match || !scan.isCapital(i)) return null;
  const n = Number(match[2]);
  return scan.found('quarter', i, i + 1, { kind: 'date', known: match[1] === 'q' ? { quarter: n } : { half: n } });
}

function worded(scan: Scan, i: number) {
  let at = scan.lower(i) === 'the' ? i + 1 : i;
  const fiscal = scan.lower(at) === 'fiscal' ? ({ fiscal: true } as const) : {};
  if (fiscal.fiscal) at += scan.isHyphen(at + 1) ? 2 : 1;
  const { lower } = scan.at(at);
  const n = lower === 'last' || lower === 'latter' ? 2 : (ordinals(scan.word(at).ordinal, lower) ?? 0);
  if (n < 1 || n > 4) return null;
  let noun = scan.isHyphen(at + 1) ? at + 2 : at + 1;
  // "the third-quarter loss": the article is the loss's.
  if (noun > at + 1 && at === i + 1 && !fiscal.fiscal) return null;
  if (scan.lower(noun) === 'fiscal') noun++;
  const name = scan.lower(noun);
  if (name === 'quarter' && lower !== 'last' && lower !== 'latter') {
    return scan.found('quarter', i, noun + 1, { kind: 'date', known: { quarter: n }, ...fiscal });
  }
  if (name === 'half' && n <= 2) {
    return scan.found('quarter', i, noun + 1, { kind: 'date', known: { half: n }, ...fiscal }, true);
  }
  return null;
}

/** Ordinals in words and in digits ("4th"). */
function ordinals(word: number, lower: string): number | null {
  if (word > 0) return word;
  return /^[1-4](?:st|nd|rd|th)$/.test(lower) ? Number(lower[0]) : null;
}
