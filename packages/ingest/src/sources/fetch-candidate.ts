import type { Article } from '@opine/schema';
import { articleFromText, readArticle } from '../article/index.ts';
import type { WebClient } from '../client/index.ts';
import { type FetchedResource, PermanentFetchError, type Validators } from '../fetch/index.ts';
import type { Candidate } from './candidate.ts';
import type { SourceConfig } from './config.ts';
import { SourceError } from './errors.ts';
import { kindOf, readTextFile } from './files.ts';
import { toldOpinion } from './wanted.ts';

/** A page with less text than this is a shell that scripts fill, or no article at all. */
const MIN_CHARS = 200;

/** What a visit of a candidate's place brought. */
export interface Visit {
  /** Null when nothing has changed since the validators, or when the source takes opinion only and this is none. */
  article: Article | null;
  /** The page is the one that the validators are of. */
  notModified: boolean;
  /** To be handed in at the next visit; null for what is no page of the web. */
  validators: Validators | null;
}

/**
 * Reads a candidate's article from the web, its file, or what the feed carried of it. Null when the source takes opinion
 * only and the page says it is something else. Throws `FetchError` (see its policy) or `SourceError`.
 */
export async function fetchCandidate(
  candidate: Candidate,
  source: SourceConfig,
  client: WebClient,
): Promise<Article | null> {
  return (await visitCandidate(candidate, source, client, null)).article;
}

/** As `fetchCandidate`, with the validators of the last visit, so that a page that has not changed is not sent again. */
export async function visitCandidate(
  candidate: Candidate,
  source: SourceConfig,
  client: WebClient,
  validators: Validators | null,
): Promise<Visit> {
  const visit = await read(candidate, client, validators);
  if (visit.article?.text === '')
    throw new SourceError('no-article', candidate.path ?? candidate.url ?? source.id, 'holds no article text');
  return { ...visit, article: visit.article === null ? null : asOpinion(visit.article, candidate, source) };
}

/** Null when the source takes opinion only and this is none. */
function asOpinion(article: Article, candidate: Candidate, source: SourceConfig): Article | null {
  if (!source.opinionOnly || article.isOpinion !== false) return article;
  // Sections of the source's own, and what the feed files it under: the page may only name a topic.
  const { section, url } = article;
  const categories = [...(candidate.categories ?? []), ...(section === null ? [] : [section])];
  return toldOpinion({ url, categories }, source.opinionSections) === true ? { ...article, isOpinion: true } : null;
}

async function read(candidate: Candidate, client: WebClient, validators: Validators | null): Promise<Visit> {
  const offline = { notModified: false, validators: null };
  if (candidate.path !== null) return { article: await readFile(candidate, candidate.path), ...offline };
  if (candidate.url !== null) return readOnline(candidate, candidate.url, client, validators);
  if (candidate.html !== null) return { article: fromFeed(candidate, candidate.html), ...offline };
  throw new SourceError('no-place', candidate.title ?? candidate.source, 'has neither a URL nor a file nor a body');
}

async function readFile(candidate: Candidate, path: string): Promise<Article> {
  const content = await readTextFile(path);
  const { source, publishedAt, title } = candidate;
  if (kindOf(path) !== 'text') return readArticle(content, { source, publishedAt, title });
  const split = splitTitle(content);
  return articleFromText(split.text, { source, publishedAt, title: title ?? split.title });
}

async function readOnline(
  candidate: Candidate,
  url: string,
  client: WebClient,
  known: Validators | null,
): Promise<Visit> {
  try {
    const page = await client.get(url, { validators: known });
    const { validators } = page;
    if (!page.notModified) return { article: articleOf(candidate, page), notModified: false, validators };
    if (known !== null) return { article: null, notModified: true, validators };
    throw new PermanentFetchError('unexpected-304', url, 'answered "not modified" though nothing was asked for');
  } catch (error) {
    if (error instanceof PermanentFetchError && candidate.html !== null) {
      return { article: fromFeed(candidate, candidate.html), notModified: false, validators: null };
    }
    throw error;
  }
}

function articleOf(candidate: Candidate, page: FetchedResource): Article {
  const { source, publishedAt, title, html } = candidate;
  const known = { source, publishedAt, title, url: page.url, fetchedAt: page.fetchedAt };
  if (page.contentType === 'text/plain') return articleFromText(page.text, known);
  const article = readArticle(page.text, known);
  if (html === null || (article.text.length >= MIN_CHARS && !article.partial)) return article;
  const carried = fromFeed(candidate, html);
  // Some feeds carry the whole text of what the page only begins.
  return carried.text.length > article.text.length ? { ...article, ...bodyOf(carried) } : article;
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
