import type { Article } from '@opine/schema';
import type { Page } from '../dom.ts';
import { readAuthors } from './authors.ts';
import { readCanonicalUrl } from './canonical-url.ts';
import { readModified, readPublished } from './dates.ts';
import { type JsonLd, readJsonLd } from './json-ld.ts';
import { MetaTags } from './meta-tags.ts';
import { readSection } from './section.ts';
import { readTitle } from './title.ts';

export { parseDate } from './parse-date.ts';
export type { JsonLd, MetaTags };

type Fields =
  | 'canonicalUrl'
  | 'title'
  | 'authors'
  | 'siteName'
  | 'section'
  | 'isOpinion'
  | 'publishedAt'
  | 'publishedBasis'
  | 'modifiedAt';

export interface Metadata extends Pick<Article, Fields> {
  /** BCP 47 as the page states it; null when it does not or it is no language tag. */
  statedLanguage: string | null;
  /** What the page gives as the description of its article. */
  summaries: string[];
  meta: MetaTags;
  jsonLd: JsonLd;
}

const SUMMARIES = ['description', 'og:description', 'twitter:description'];

/** All that a page says about its article besides the text. Its JSON-LD scripts are used up. */
export function readMetadata(page: Page, url: string | null): Metadata {
  const { document } = page;
  const jsonLd = readJsonLd(document, url);
  const meta = new MetaTags(document);
  const siteName = meta.first(['og:site_name', 'application-name']) ?? jsonLd.publisher;
  const root = document.documentElement;
  const stated =
    root?.getAttribute('lang') ||
    root?.getAttribute('xml:lang') ||
    (meta.first(['content-language', 'og:locale']) ?? jsonLd.language);
  const statedLanguage = languageTag(stated);
  const title = readTitle(page, jsonLd, meta, siteName);
  const canonicalUrl = readCanonicalUrl(document, meta, url, title);
  const published = readPublished(page, jsonLd, meta, url ?? canonicalUrl, statedLanguage, title);
  return {
    canonicalUrl,
    title,
    authors: readAuthors(page, jsonLd, meta, siteName),
    siteName,
    ...readSection(page, jsonLd, meta, url ?? canonicalUrl, title),
    publishedAt: published.at,
    publishedBasis: published.basis,
    modifiedAt: readModified(jsonLd, meta),
    statedLanguage,
    summaries: [...jsonLd.summaries, ...SUMMARIES.flatMap((name) => meta.all([name]))],
    meta,
    jsonLd,
  };
}

function languageTag(stated: string | null): string | null {
  try {
    return Intl.getCanonicalLocales(stated?.trim().replace('_', '-') ?? '')[0] ?? null;
  } catch {
    // Templates write all sorts of things there; the text itself is looked at then.
    return null;
  }
}
