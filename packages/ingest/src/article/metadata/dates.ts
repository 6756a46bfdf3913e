import type { Article } from '@opine/schema';
import { type Page, spacedText, textOf } from '../dom.ts';
import { datelines, labelledElements, shownDate, stampOf, timeElements, urlDay } from './date-places.ts';
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

const DAY_MS = 24 * 3600 * 1000;

export interface Published {
  at: string | null;
  basis: Article['publishedBasis'];
}

/** When the article was published, from the surest to the weakest sign: JSON-LD, meta, markup, classes, URL, visible text. */
export function readPublished(
  page: Page,
  jsonLd: JsonLd,
  meta: MetaTags,
  url: string | null,
  language: string | null,
  title: string | null,
): Published {
  const style = { monthFirst: /^en(?:-US|-PH|$)/i.test(language ?? 'en') };
  const parse = (text: string | null) => plausible(text === null ? null : parseDate(text, style));
  const modified = readModified(jsonLd, meta);
  const steps: [Article['publishedBasis'], () => string | null][] = [
    ['json-ld', () => parse(jsonLd.datePublished)],
    ['meta', () => firstOf(PUBLISHED, (name) => parse(meta.first([name])))],
    ['time', () => firstOf(timeElements(page), (element) => parse(stampOf(element)))],
    ['url', () => parse(urlDay(url))],
    ['text', () => firstOf(labelledElements(page), (element) => parse(textOf(element)) ?? parse(spacedText(element)))],
    ['text', () => firstOf(datelines(page.document, title), parse)],
  ];
  for (const [basis, step] of steps) {
    const at = step();
    if (at === null) continue;
    const local = parse(urlDay(url));
    if (local !== null && isOverruled(at, local)) return { at: local, basis: 'url' };
    if (basis !== 'json-ld' && basis !== 'meta') return { at, basis };
    const shown = shownDate(page, title, parse);
    return shown === null ? { at, basis } : weigh({ at, basis }, shown, declaredDates(jsonLd, meta, parse), modified);
  }
  return { at: null, basis: 'none' };
}

export function readModified(jsonLd: JsonLd, meta: MetaTags): string | null {
  return parseDate(jsonLd.dateModified ?? '') ?? parseDate(meta.first(MODIFIED) ?? '');
}

/**
 * A paper's own address gives its local day, on which a moment in UTC need not fall; and it is older than a declared date
 * that was moved when the article was republished.
 */
function isOverruled(declared: string, urlDay: string): boolean {
  const days = (Date.parse(declared.slice(0, 10)) - Date.parse(urlDay)) / DAY_MS;
  return days > 1 || (declared.endsWith('Z') && Math.abs(days) === 1);
}

/** Dates before the web and in the future are templates' defaults or mistakes. */
function plausible(date: string | null): string | null {
  if (date === null || date < '1990' || Date.parse(date.slice(0, 10)) > Date.now() + 2 * DAY_MS) return null;
  return date;
}

/** Everything the page's metadata gives as the date of publication. */
function declaredDates(jsonLd: JsonLd, meta: MetaTags, parse: (text: string | null) => string | null): string[] {
  const all = [jsonLd.datePublished, ...PUBLISHED.map((name) => meta.first([name]))];
  return all.map(parse).filter((date) => date !== null);
}

/**
 * Readers go by the date that they are shown. It decides between metadata that disagree; it is the local day of a moment
 * given in UTC; and it goes before meta tags, of which templates fill many with the day of creation, unless it is the day of
 * the last change.
 */
function weigh(found: Published, shown: string, declared: string[], modified: string | null): Published {
  const day = shown.slice(0, 10);
  if (found.at === null || found.at.startsWith(day)) return found;
  const agreeing = declared.find((date) => date.startsWith(day));
  if (agreeing !== undefined) return { at: agreeing, basis: 'meta' };
  const days = Math.abs(Date.parse(found.at.slice(0, 10)) - Date.parse(day)) / DAY_MS;
  if (days === 1 && found.at.endsWith('Z')) return { at: shown, basis: 'text' };
  if (found.basis === 'meta' && !modified?.startsWith(day)) return { at: shown, basis: 'text' };
  return found;
}

function firstOf<T>(items: Iterable<T>, read: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = read(item);
    if (found !== null) return found;
  }
  return null;
}
