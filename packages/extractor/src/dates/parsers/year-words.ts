import type { Scan } from '../scan.ts';

/** A year in words: "nineteen ninety-seven", "nineteen oh six" is left out, "two thousand". */
export function readSpelledYear(scan: Scan, i: number): { year: number; next: number } | null {
  const century = scan.word(i).number;
  if (century < 16 || century > 20) return null;
  const tens = scan.word(i + 1).number;
  if (tens < 10 || tens > 90) return null;
  const hyphen = scan.isHyphen(i + 2) ? 1 : 0;
  const ones = scan.word(i + 2 + hyphen).number;
  const hasOnes = tens >= 20 && ones > 0 && ones < 10;
  return { year: century * 100 + tens + (hasOnes ? ones : 0), next: hasOnes ? i + 3 + hyphen : i + 2 };
}
