/** "COLOMBO, Sept 16 (AFP) - ", "NAIROBI, Kenya (AP) _ ", "SAN SALVADOR, 4 FEB 90 (ACAN-EFE) -- [TEXT] ". */
const DATELINE =
  /^\p{Lu}[\p{L}.'’ -]{2,40}(?: \([\p{L}. ]{2,30}\))?(?:, [\p{L}.'’ -]{2,30}){0,2}(?:,? ?\d{0,2} ?\p{Lu}[\p{L}.]{2,9}(?: \d{1,4}(?:, ?\d{4})?)?)?(?: ?\([\p{L}\d .,&/-]{2,40}\))? ?(?:--|[-–—_])\s*(?:\[[^\]\n]{1,120}\]\s*){0,4}/iu;
const AGENCY = /\([\p{Lu}][\p{L}\d .,&/-]*\)/u;
/** ", 4 Feb", ", Sept. 16" */
const DAY = /, (?:\d{1,2} \p{Lu}\p{L}{2,8}\b|\p{Lu}\p{L}{2,8}\.? \d{1,2}\b)/u;
const LONGEST = 320;

/**
 * Length in code units of the dateline that a paragraph begins with, 0 when there is none. The place stands in
 * capitals or an agency in brackets or a day gives it away, so that "Peace - at last" is none.
 * @param cased false when the text was given in capitals or lower case only, so that capitals tell nothing
 */
export function datelineLength(paragraph: string, cased = true): number {
  const match = DATELINE.exec(paragraph);
  if (!match || match[0].length > LONGEST) return 0;
  const place = match[0].split(/[,(_-]/, 1)[0]!.trim();
  const capitals = cased && place === place.toUpperCase() && place.length > 2;
  return capitals || AGENCY.test(match[0]) || DAY.test(match[0]) ? match[0].length : 0;
}
