import type { Article } from '@opine/schema';
import { foldSpace, labelsOf, textOf } from '../dom.ts';
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
/** Where dates of other articles and of readers' comments stand. */
const ELSEWHERE =
  'nav, aside, footer, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="sidebar" i], [id*="sidebar" i], [class*="widget" i]';
const URL_DATE = /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2]|[a-z]{3})[/-]?([0-2]\d|3[01])(?:[/_-]|$)/i;

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
): Published {
  const style = { monthFirst: /^en(?:-US|-PH|$)/i.test(language ?? 'en') };
  const parse = (text: string | null) => plausible(text === null ? null : parseDate(text, style));
  const steps: [Article['publishedBasis'], () => string | null][] = [
    ['json-ld', () => parse(jsonLd.datePublished)],
    ['meta', () => firstOf(PUBLISHED, (name) => parse(meta.first([name])))],
    ['time', () => firstOf(timeElements(document), (element) => parse(stampOf(element)))],
    [
      'url',
      () =>
        parse(
          URL_DATE.exec(url ?? '')
            ?.slice(1)
            .join('-')
            .replace(/-([a-z]{3})-(\d+)/i, ' $1 $2') ?? null,
        ),
    ],
    ['text', () => firstOf(labelledElements(document), (element) => parse(textOf(element)))],
    ['text', () => parse(visibleText(document))],
  ];
  for (const [basis, step] of steps) {
    const at = step();
    if (at !== null) return { at, basis };
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
  return elements.filter((element) => element.closest(ELSEWHERE) === null);
}

function stampOf(element: Element): string {
  const attributes = ['datetime', 'content', 'title', 'data-time'].map((name) => element.getAttribute(name) ?? '');
  return attributes.find((value) => parseDate(value) !== null) ?? textOf(element);
}

function labelledElements(document: Document): Element[] {
  const found: Element[] = [];
  for (const element of document.querySelectorAll('[class], [id]')) {
    if (!DATE_LABEL.test(labelsOf(element)) || (element.textContent ?? '').length > 300) continue;
    if (element.closest(ELSEWHERE) === null) found.push(element);
  }
  return found;
}

/** What is read first on the page, where a dateline would stand. */
function visibleText(document: Document): string {
  const start = document.querySelector('h1')?.parentElement ?? document.body;
  return foldSpace(start?.textContent ?? '').slice(0, 1500);
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
