import type { Article } from '@opine/schema';
import { lexiconPattern } from '../../lexicon.ts';
import { isElsewhere, labelsOf, textOf } from '../dom.ts';
import type { JsonLd } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { parseDate } from './parse-date.ts';

const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published',
  'publication_date',
  'article.published',
  'article_date_original',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dcterms.date',
  'dcterms.issued',
  'dc.date',
  'prism.publicationdate',
  'citation_publication_date',
  'citation_date',
  'bt:pubdate',
  'datecreated',
  'displaydate',
  'date',
  'rnews:datepublished',
  'originalpublicationdate',
  'last-modified',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'lastmod',
  'article:modified',
];

const DATE_LABEL =
  /(?:^|[\s_-])(?:date|datum|fecha|data|pub(?:lish(?:ed)?)?(?:date|time|on)?|posted(?:-?on)?|time(?:stamp)?|created|dateline|byline|entry-meta|post-?meta|meta|info|submitted|erstellt)(?:$|[\s_-])/i;
const PUBLISHED_WORD = new RegExp(
  lexiconPattern(new URL('./lexicons/published-words.txt', import.meta.url), (words) => `(?<!\\p{L})${words}:?\\s`),
  'giu',
);
/** Characters after (and before) the title in which a dateline stands. */
const AFTER_TITLE = 400;
const BEFORE_TITLE = 150;
const PAGE_TOP = 2000;
const URL_DATE =
  /\/((?:19|20)\d{2})(?:[/-](0?[1-9]|1[0-2]|[a-z]{3})[/-]([0-2]?\d|3[01])|(0[1-9]|1[0-2])([0-2]\d|3[01]))(?=[/_-]|$)/i;

export interface Published {
  at: string | null;
  basis: Article['publishedBasis'];
}

/** When the article was published, from the surest to the weakest sign: JSON-LD, meta, markup, classes, URL, visible text. */
export function readPublished(
  document: Document,
  jsonLd: JsonLd,
  meta: MetaTags,
  url: string | null,
  language: string | null,
  title: string | null,
): Published {
  const style = { monthFirst: /^en(?:-US|-PH|$)/i.test(language ?? 'en') };
  const parse = (text: string | null) => plausible(text === null ? null : parseDate(text, style));
  const steps: [Article['publishedBasis'], () => string | null][] = [
    ['json-ld', () => parse(jsonLd.datePublished)],
    ['meta', () => firstOf(PUBLISHED, (name) => parse(meta.first([name])))],
    ['time', () => firstOf(timeElements(document), (element) => parse(stampOf(element)))],
    ['url', () => parse(urlDay(url))],
    ['text', () => firstOf(labelledElements(document), (element) => parse(textOf(element)))],
    ['text', () => firstOf(datelines(document, title), parse)],
  ];
  for (const [basis, step] of steps) {
    const at = step();
    if (at === null) continue;
    const local = parse(urlDay(url));
    if (local !== null && isOverruled(at, local)) return { at: local, basis: 'url' };
    return { at, basis };
  }
  return { at: null, basis: 'none' };
}

export function readModified(jsonLd: JsonLd, meta: MetaTags): string | null {
  return parseDate(jsonLd.dateModified ?? '') ?? parseDate(meta.first(MODIFIED) ?? '');
}

/** The elements that mark up a date, those that say "published" first, those of other articles and comments left out. */
function timeElements(document: Document): Element[] {
  const said =
    '[itemprop~="datePublished"], [property~="datePublished"], time[pubdate], .published[title], time.published, abbr.published, time.entry-date';
  const elements = [...document.querySelectorAll(said), ...document.querySelectorAll('time')];
  return elements.filter((element) => !isElsewhere(element));
}

function stampOf(element: Element): string {
  const attributes = ['datetime', 'content', 'title', 'data-time'].map((name) => element.getAttribute(name) ?? '');
  return attributes.find((value) => parseDate(value) !== null) ?? textOf(element);
}

function labelledElements(document: Document): Element[] {
  const found: Element[] = [];
  for (const element of document.querySelectorAll('[class], [id]')) {
    if (!DATE_LABEL.test(labelsOf(element)) || (element.textContent ?? '').length > 300) continue;
    if (!isElsewhere(element)) found.push(element);
  }
  return found;
}

/** Where a visible dateline stands, the likeliest place first: below the title, above it, after "published", at the top. */
function* datelines(document: Document, title: string | null): Generator<string> {
  const text = textOf(document.body);
  const heading = title !== null && text.includes(title) ? title : textOf(document.querySelector('h1'));
  // The title may also stand in a list of recent articles, before or after its own place.
  const [first, ...others] = occurrences(text, heading);
  if (first !== undefined) yield* around(text, first, heading);
  for (const said of text.matchAll(PUBLISHED_WORD)) yield text.slice(said.index, said.index + said[0].length + 30);
  for (const other of others) yield* around(text, other, heading);
  yield text.slice(0, PAGE_TOP);
}

function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); part !== '' && at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

function around(text: string, at: number, title: string): string[] {
  const end = at + title.length;
  return [text.slice(end, end + AFTER_TITLE), text.slice(Math.max(0, at - BEFORE_TITLE), at)];
}

function urlDay(url: string | null): string | null {
  const [year, month, day] = (URL_DATE.exec(url ?? '')?.slice(1) ?? []).filter((part) => part !== undefined);
  if (year === undefined) return null;
  return /^\d/.test(month) ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : `${day} ${month} ${year}`;
}

/**
 * A paper's own address gives its local day, on which a moment in UTC need not fall; and it is older than a declared date
 * that was moved when the article was republished.
 */
function isOverruled(declared: string, urlDay: string): boolean {
  const days = (Date.parse(declared.slice(0, 10)) - Date.parse(urlDay)) / (24 * 3600 * 1000);
  return days > 1 || (declared.endsWith('Z') && Math.abs(days) === 1);
}

/** Dates before the web and in the future are templates' defaults or mistakes. */
function plausible(date: string | null): string | null {
  if (date === null || date < '1990' || Date.parse(date.slice(0, 10)) > Date.now() + 48 * 3600 * 1000) return null;
  return date;
}

function firstOf<T>(items: Iterable<T>, read: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = read(item);
    if (found !== null) return found;
  }
  return null;
}
