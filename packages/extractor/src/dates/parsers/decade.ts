import type { Parser, Scan } from '../scan.ts';

const FULL = /^(1[0-9]|20)(\d)0s$/;
const SHORT = /^'?(\d)0s$/;

/** A decade: "the 1990s", "the '80s", "1990's", "the nineties", "the nineteen-sixties", "mid-1990s". */
export const decadeParser: Parser = {
  name: 'decade',
  parse(scan, i) {
    const { lower, word, digits } = scan.at(i);
    if (!digits && word.decade < 0 && word.number < 18 && lower[0] !== "'") return null;
    const read = readDecade(scan, i);
    return read && scan.found('decade', i, read.next, { kind: 'date', known: { decade: read.decade } });
  },
};

function readDecade(scan: Scan, i: number): { decade: number; next: number } | null {
  const { lower, word } = scan.at(i);
  const full = FULL.exec(lower);
  if (full) return { decade: Number(full[1]! + full[2]!), next: i + 1 };
  if (/^(?:1[0-9]|20)\d0$/.test(lower) && scan.lower(i + 1) === "'s" && isDecadeContext(scan, i)) {
    return { decade: Number(lower) / 10, next: i + 2 };
  }
  const apart = lower === "'" && !scan.at(i + 1).spaced;
  const short = SHORT.exec(apart ? scan.lower(i + 1) : lower);
  if (short && isDecadeContext(scan, i)) {
    return { decade: Number(short[1]) + (Number(short[1]) < 2 ? 200 : 190), next: apart ? i + 2 : i + 1 };
  }
  if (word.decade >= 0 && isDecadeContext(scan, i)) return { decade: word.decade / 10 + 190, next: i + 1 };
  const joint = scan.isHyphen(i + 1) ? 2 : 1;
  const ten = scan.word(i + joint).decade;
  if (word.number >= 18 && word.number <= 19 && ten >= 0)
    return { decade: (word.number * 100 + ten) / 10, next: i + joint + 1 };
  return null;
}

/** "his eighties" is an age; a decade has the article, a part of it, or "in" before digits. */
function isDecadeContext(scan: Scan, i: number): boolean {
  const before = scan.isHyphen(i - 1) ? i - 2 : i - 1;
  const lower = scan.lower(before);
  if (lower === 'the' || lower === 'and' || lower === 'to') return true;
  if (scan.word(before).edge)
    return scan.lower(before - 1) === 'the' || scan.lower(before - 1) === '-' || scan.lower(before - 1) === 'in';
  return scan.at(i).digits && scan.lower(i).length > 4 && lower === 'in';
}
