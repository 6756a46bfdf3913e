import type { Article } from '@opine/schema';

/** What is known about a page besides its HTML. */
export interface PageContext {
  url?: string | null;
  /** ISO 8601; now by default. */
  fetchedAt?: string;
  /** Source id; `page` by default. */
  source?: string;
  /** From the feed that listed it: used when the page itself does not say. */
  publishedAt?: string | null;
  title?: string | null;
}

/** What is known about a pasted text. */
export interface TextContext {
  title?: string | null;
  publishedAt?: string | null;
  /** Source id; `paste` by default. */
  source?: string;
  url?: string | null;
  fetchedAt?: string;
}

export type { Article };
