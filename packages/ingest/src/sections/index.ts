import { lexiconPattern } from '../lexicon.ts';

const whole = (any: string) => `^${any}$`;
const OPINION = lexiconPattern(new URL('./lexicons/opinion-sections.txt', import.meta.url), whole);
const OTHER = lexiconPattern(new URL('./lexicons/other-sections.txt', import.meta.url), whole);

/** Whether the name of a section, or the segment of a path, marks opinion. */
export function isOpinionSection(name: string): boolean {
  const sign = plain(name);
  return OPINION.test(sign) || OPINION.test(sign.replace(/ /g, '-'));
}

/** Whether the name of a section, or the segment of a path, marks what is surely no opinion: sports, recipes, videos. */
export function isOtherSection(name: string): boolean {
  return OTHER.test(plain(name));
}

/** The segments of an address that may name sections: all but the last, which names the article. */
export function sectionSegments(url: string | null): string[] {
  const path = URL.parse(url ?? '')?.pathname ?? '';
  return path.split('/').slice(1, -1);
}

/** A section's name with the marks of a path made blanks. */
export function plain(name: string): string {
  return name.replace(/[-_]/g, ' ').trim();
}
