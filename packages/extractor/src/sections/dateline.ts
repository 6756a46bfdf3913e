/** "COLOMBO, Sept 16 (AFP) - ", "NAIROBI, Kenya (AP) _ ", "SAN SALVADOR, 4 FEB 90 (ACAN-EFE) -- ". */
const DATELINE =
  /^\p{Lu}[\p{L}.'’ -]{2,40}(?:, [\p{L}.'’ -]{2,30}){0,2}(?:,? ?\d{0,2} ?\p{Lu}[\p{L}.]{2,9}(?: \d{1,4}(?:, ?\d{4})?)?)?(?: ?\([\p{L}\d .,&/-]{2,40}\))? ?(?:--|[-–—_])\s*(?:\[text\]\s*)?/iu;
const LONGEST = 120;

/**
 * Length in code units of the dateline that a paragraph begins with, 0 when there is none. The place stands in
 * capitals or an agency in brackets gives it away, so that "Peace - at last" is none.
 */
export function datelineLength(paragraph: string): number {
  const match = DATELINE.exec(paragraph);
  if (!match || match[0].length > LONGEST) return 0;
  const place = match[0].split(/[,(_-]/, 1)[0]!.trim();
  const capitals = place === place.toUpperCase() && place.length > 2;
  return capitals || /\([\p{Lu}][\p{L}\d .,&/-]*\)/u.test(match[0]) ? match[0].length : 0;
}
