import { lexiconPattern } from '../../lexicon.ts';
import { foldSpace, isElsewhere, type Page, textOf } from '../dom.ts';
import type { JsonLd } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';

const LEADING = lexiconPattern(
  new URL('./lexicons/byline-words.txt', import.meta.url),
  (words) => `^${words}(?=[\\s:]|$)[\\s:]*`,
);
const NO_AUTHOR = lexiconPattern(new URL('./lexicons/no-authors.txt', import.meta.url), (whole) => `^${whole}$`);
const AND = /\s*(?:,|;|\||\/|\s&\s|\s(?:and|und|et|y|e|with)\s)\s*/i;
const META = [
  'author',
  'article:author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'article.author',
  'og:article:author',
  'cxenseparse:author',
  'rbauthors',
];
/** Ordered: what marks one name comes before what holds a whole byline. */
const MARKUP = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
  '.author .fn, .vcard .fn, .p-author',
  '.author-name, .authorname, .author__name, .byline-name, .byline__name, .post-author-name, .c-byline__author',
  '.byline a, .author a, .by-line a, .entry-author a, .post-author a',
  'a[href*="/author/" i], a[href*="/authors/" i], a[href*="/autor/" i], a[href*="/autoren/" i]',
  '.byline, .by-line, .author, .entry-author, .post-author, .article-author, .article__author, .autor, #author',
  '[class*="byline" i], [class*="author" i], [class*="autor" i]',
];

const AUTHOR_ATTRIBUTES = ['class', 'itemprop', 'rel', 'href', 'id'];
/** What every selector asks for in one of these attributes. */
const AUTHOR_MARK = /auth?or|autoren|by-?line|vcard/i;

/** Who wrote it, as far as the page says: names without "by", handles, offices and repeated spellings. */
export function readAuthors({ elements }: Page, jsonLd: JsonLd, meta: MetaTags, siteName: string | null): string[] {
  const clean = (raw: string[]) => cleanNames(raw, siteName);
  const declared = clean(jsonLd.authors);
  if (declared.length > 0) return declared;
  for (const name of META) {
    const found = clean(meta.all([name]));
    if (found.length > 0) return found;
  }
  const marked = authorMarked(elements);
  for (const selector of MARKUP) {
    const matching = marked.filter((element) => element.matches(selector) && !isElsewhere(element));
    const found = clean(matching.map(textOf).filter((text) => text.length < 120));
    // A whole byline may list many; a page with ten authors is a list of articles.
    if (found.length > 0 && found.length <= 6) return found;
  }
  return [];
}

/** The elements that any of the selectors can match, and all inside them: matching is slow, and most elements fall out. */
function authorMarked(elements: readonly Element[]): Element[] {
  const marked = new Set<Element | null>();
  return elements.filter((element) => {
    const own = AUTHOR_ATTRIBUTES.some((name) => AUTHOR_MARK.test(element.getAttribute(name) ?? ''));
    if (own || marked.has(element.parentElement)) marked.add(element);
    return marked.has(element);
  });
}

function cleanNames(raw: string[], siteName: string | null): string[] {
  const names = raw.flatMap((field) => splitNames(foldSpace(field))).filter((name) => isName(name, siteName));
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}

function splitNames(field: string): string[] {
  if (/^(?:https?:|www\.)/i.test(field)) return [];
  const bare = field.replace(/\s*[([].*$/, '').replace(/\S+@\S+/g, '');
  return bare.split(AND).map((part) => {
    let name = part.trim();
    while (LEADING.test(name) && name.replace(LEADING, '') !== name) name = name.replace(LEADING, '');
    return name.replace(/^[\s@•·–—-]+|[\s•·–—:.-]+$/g, (edge) => (edge === '.' ? edge : ''));
  });
}

function isName(name: string, siteName: string | null): boolean {
  if (name.length < 2 || name.length > 60 || name.split(' ').length > 6) return false;
  if (!/\p{L}/u.test(name) || /(?:^|\s)\d|[@<>{}=?!]/.test(name) || NO_AUTHOR.test(name)) return false;
  return name.toLowerCase() !== siteName?.toLowerCase();
}
