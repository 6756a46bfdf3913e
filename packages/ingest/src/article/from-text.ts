import type { Article } from '@opine/schema';
import { normalizeUrl } from '../urls/index.ts';
import { readDateline } from './dateline.ts';
import { sha256 } from './hash.ts';
import { detectLanguage } from './language.ts';

/** What is known about a text that was pasted or read from a file. */
export interface TextContext {
  title?: string | null;
  /** ISO 8601. */
  publishedAt?: string | null;
  /** Source id; `paste` by default. */
  source?: string;
  url?: string | null;
  /** ISO 8601; now by default. */
  fetchedAt?: string;
}

/** Makes an article of bare text. The text is kept to the character, as offsets point into it; its hash is the id. */
export function articleFromText(text: string, context: TextContext = {}): Article {
  const hash = sha256(text);
  const url = context.url ?? null;
  return {
    id: hash,
    url,
    canonicalUrl: url === null ? null : normalizeUrl(url),
    title: context.title ?? null,
    authors: [],
    siteName: null,
    section: null,
    isOpinion: null,
    language: detectLanguage(text),
    publishedAt: context.publishedAt ?? null,
    publishedBasis: context.publishedAt ? 'given' : 'none',
    modifiedAt: null,
    text,
    standfirst: null,
    captions: [],
    bio: null,
    dateline: readDateline(text),
    textHash: hash,
    partial: false,
    partialReason: null,
    fetchedAt: context.fetchedAt ?? new Date().toISOString(),
    source: context.source ?? 'paste',
  };
}
