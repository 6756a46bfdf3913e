import type { Article } from '@opine/schema';
import { articleFromText, readArticle } from '../article/index.ts';
import type { WebClient } from '../client/index.ts';
import { PermanentFetchError } from '../fetch/index.ts';
import type { Candidate } from './candidate.ts';
import type { SourceConfig } from './config.ts';
import { SourceError } from './errors.ts';
import { kindOf, readTextFile } from './files.ts';

/** A page with less text than this is a shell that scripts fill, or no article at all. */
const MIN_CHARS = 200;

/**
 * Reads a candidate's article from the web, its file, or what the feed carried of it. Null when the source takes opinion
 * only and the page says it is something else. Throws `FetchError` (see its policy) or `SourceError`.
 */
export async function fetchCandidate(
  candidate: Candidate,
  source: SourceConfig,
  client: WebClient,
): Promise<Article | null> {
  const article = await read(candidate, client);
  if (article.text === '')
    throw new SourceError('no-article', candidate.path ?? candidate.url ?? source.id, 'holds no article text');
  return source.opinionOnly && article.isOpinion === false ? null : article;
}

async function read(candidate: Candidate, client: WebClient): Promise<Article> {
  if (candidate.path !== null) return readFile(candidate, candidate.path);
  if (candidate.url !== null) return readOnline(candidate, candidate.url, client);
  if (candidate.html !== null) return fromFeed(candidate, candidate.html);
  throw new SourceError('no-place', candidate.title ?? candidate.source, 'has neither a URL nor a file nor a body');
}

async function readFile(candidate: Candidate, path: string): Promise<Article> {
  const content = await readTextFile(path);
  const { source, publishedAt, title } = candidate;
  if (kindOf(path) !== 'text') return readArticle(content, { source, publishedAt, title });
  const split = splitTitle(content);
  return articleFromText(split.text, { source, publishedAt, title: title ?? split.title });
}

async function readOnline(candidate: Candidate, url: string, client: WebClient): Promise<Article> {
  const { source, publishedAt, title, html } = candidate;
  try {
    const page = await client.get(url);
    if (page.notModified)
      throw new PermanentFetchError('unexpected-304', url, 'answered "not modified" though nothing was asked for');
    const known = { source, publishedAt, title, url: page.url, fetchedAt: page.fetchedAt };
    if (page.contentType === 'text/plain') return articleFromText(page.text, known);
    const article = readArticle(page.text, known);
    if (html === null || (article.text.length >= MIN_CHARS && !article.partial)) return article;
    const carried = fromFeed(candidate, html);
    // Some feeds carry the whole text of what the page only begins.
    return carried.text.length > article.text.length ? { ...article, ...bodyOf(carried) } : article;
  } catch (error) {
    if (error instanceof PermanentFetchError && html !== null) return fromFeed(candidate, html);
    throw error;
  }
}

function fromFeed(candidate: Candidate, html: string): Article {
  const { source, publishedAt, title, url } = candidate;
  const article = readArticle(html, { source, publishedAt, title, url });
  return { ...article, title: title ?? article.title, partial: true, partialReason: 'feed-only' };
}

function bodyOf({ text, textHash, partial, partialReason, language }: Article): Partial<Article> {
  return { text, textHash, partial, partialReason, language };
}

/** A short first line that stands alone and ends like no sentence is the title. */
function splitTitle(content: string): { title: string | null; text: string } {
  const match = /^\s*([^\n]{3,150})\r?\n\s*\r?\n/.exec(content);
  const line = match?.[1].trim() ?? '';
  if (match === null || /[.:;,]["'”’]?$/.test(line)) return { title: null, text: content };
  const text = content.slice(match[0].length);
  return text.trim() === '' ? { title: null, text: content } : { title: line, text };
}
