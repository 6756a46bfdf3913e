import { readLexicon } from '../lexicon.ts';
import { urlDay } from '../urls/index.ts';

const navigation = new Set(readLexicon(new URL('./lexicons/navigation-segments.txt', import.meta.url)));
const PAGE_ENDING = /\.(?:html?|xhtml|php\d?|aspx?|jsp|cfm|cgi|pl|story|ece|article)$/i;
const ID_PARAMETER = /^(?:p|id|aid|article|article_?id|articleid|story|story_?id|storyid|newsid|nid|sid|post|itemid)$/i;

/**
 * How much an address looks like an article's: 0 has nothing of one, 1 may be one, 2 and more is one; null is surely none. Counted are a date, a
 * slug of several words and a number, as well-known crawlers do. Tags, authors, pages of a list, day archives and files are none.
 */
export function articleShape(url: string): number | null {
  const parsed = URL.parse(url);
  if (parsed === null) return null;
  const segments = parsed.pathname.split('/').filter((segment) => segment !== '');
  const last = segments.at(-1) ?? '';
  const byParameter = [...parsed.searchParams].some(([name, value]) => ID_PARAMETER.test(name) && /^\d+$/.test(value));
  if (segments.some((segment) => navigation.has(segment.toLowerCase()))) return null;
  const name = last.replace(PAGE_ENDING, '');
  if (name === last && /\.[a-z][a-z0-9]{1,4}$/i.test(last)) return null;
  if (byParameter) return 2;
  const isBareDate =
    /^\d{1,4}$/.test(name) && segments.every((segment) => /^\d{1,4}$/.test(segment) || !/\d/.test(segment));
  if (name === '' || isBareDate) return null;
  const words = decoded(name)
    .split(/[-_+ .]+/)
    .filter((word) => /\p{L}/u.test(word));
  const slug = isUnspaced(name) ? 2 : weightOfSlug(words.length, segments.length);
  const day = urlDay(parsed.pathname)?.length;
  const date = day === 10 ? 3 : day === 7 ? 1.5 : 0;
  // A number of an article has more digits than a year.
  const id =
    /\d{5,}/.test(name) ||
    /(?:^|[-_.])[a-z]?[0-9a-f]*\d[0-9a-f]{6,}$/i.test(name) ||
    /^\d{5,}$/.test(segments.at(-2) ?? '')
      ? 2
      : 0;
  return slug + date + id + (name !== last && words.length > 0 ? 0.5 : 0);
}

/** Three words right below the root often name a part of the site, such as /stock-price-game. */
function weightOfSlug(words: number, depth: number): number {
  if (words >= 5) return 3;
  if (words === 4) return 2;
  if (words === 3) return depth > 1 ? 2 : 1.5;
  return words === 2 ? 0.5 : 0;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Chinese, Japanese and Thai titles have no blanks that a slug could show as hyphens. */
function isUnspaced(segment: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{6}/u.test(decoded(segment));
}
