import type { Article } from '@opine/schema';
import { checkCompleteness, findGate, kindOfPage, type NoArticle, readBody, readSigns } from './body/index.ts';
import { readDateline } from './dateline.ts';
import { parsePage } from './dom.ts';
import { PageError } from './errors.ts';
import { sha256 } from './hash.ts';
import { detectLanguage } from './language.ts';
import { readMetadata } from './metadata/index.ts';

/** What is known about a page besides its HTML. */
export interface PageContext {
  url?: string | null;
  /** ISO 8601; now by default. */
  fetchedAt?: string;
  /** Source id; `page` by default. */
  source?: string;
  /** From the feed that listed it: used when the page's own markup does not say. */
  publishedAt?: string | null;
  /** From the feed that listed it: used when the page has none. */
  title?: string | null;
}

export interface PageReading {
  article: Article;
  /** What the page is when it is no article: the article has its metadata and no text then. */
  noArticle: NoArticle | null;
}

/**
 * Reads the article of a page: its text without the page around it, its metadata, and whether it is all there. The text is
 * empty where there is none. Throws `PageError` for mark-up that is nested or long beyond all measure.
 */
export function readArticle(html: string, context: PageContext = {}): Article {
  return readPage(html, context).article;
}

/** As `readArticle`, and says what the page is when it holds no article. */
export function readPage(html: string, context: PageContext = {}): PageReading {
  try {
    return read(html, context);
  } catch (error) {
    // Mark-up that no limit foresees can still be too much for the parser or the search for the body.
    if (error instanceof RangeError) throw new PageError('it is too deep or too long', { cause: error });
    throw error;
  }
}

function read(html: string, context: PageContext): PageReading {
  const url = context.url ?? null;
  const page = parsePage(html);
  const { statedLanguage, summaries, meta, jsonLd, ...metadata } = readMetadata(page, url);
  const signs = readSigns(page);
  const gate = findGate(page, meta, jsonLd, signs.text);
  const { paragraphs: found, ...side } = readBody(page, () => parsePage(html), jsonLd, metadata, summaries);
  const noArticle = kindOfPage(signs, found, jsonLd, meta.first(['og:type']), url);
  const { paragraphs, reason } = checkCompleteness(noArticle === null ? found : [], gate, jsonLd, summaries);
  const text = paragraphs.join('\n\n');
  const article: Article = {
    ...metadata,
    ...publication(metadata, context.publishedAt ?? null),
    id: sha256(metadata.canonicalUrl ?? text),
    url,
    title: metadata.title ?? context.title ?? null,
    language: statedLanguage ?? detectLanguage(text),
    text,
    ...side,
    dateline: readDateline(text),
    textHash: sha256(text),
    partial: reason !== null,
    partialReason: reason,
    fetchedAt: context.fetchedAt ?? new Date().toISOString(),
    source: context.source ?? 'page',
  };
  return { article, noArticle };
}

type Publication = Pick<Article, 'publishedAt' | 'publishedBasis'>;

/** What a page declares goes before the feed's date, and that before a date found in its address or text. */
function publication(page: Publication, fromFeed: string | null): Publication {
  const declared =
    page.publishedBasis === 'json-ld' || page.publishedBasis === 'meta' || page.publishedBasis === 'time';
  if (fromFeed === null || declared) return { publishedAt: page.publishedAt, publishedBasis: page.publishedBasis };
  return { publishedAt: fromFeed, publishedBasis: 'feed' };
}
