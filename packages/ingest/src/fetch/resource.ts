export type ResourceKind = 'page' | 'feed' | 'sitemap' | 'robots';

/** Validators of a copy (RFC 9110, section 8.8), as the server gave them. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export interface FetchOptions {
  /** Who asks; `userAgent()` makes an honest one. */
  userAgent: string;
  /** What the answer must be; a page by default. */
  expect?: ResourceKind;
  /** Of the copy we have: the answer may then be `notModified`. */
  validators?: Validators | null;
  /** Lets private, loopback and link-local addresses through: for tests and intranets. */
  allowPrivate?: boolean;
  /** Of the decoded body; by default 10 MiB, and for sitemaps the 50 MiB that their protocol allows. */
  maxBytes?: number;
  /** Cuts a longer body off instead of failing. */
  truncate?: boolean;
  /** Of each request from the connection to the end of the body, milliseconds; 30,000 by default. */
  timeoutMs?: number;
  /** Called before every request, redirects included: robots rules and politeness. What it throws ends the fetch. */
  beforeRequest?: (url: URL) => Promise<void>;
  signal?: AbortSignal;
}

export interface FetchedResource {
  notModified: false;
  /** After redirects. */
  url: string;
  /** The decoded body, without a byte order mark. */
  text: string;
  /** Media type without parameters, lower case; null when the server does not say. */
  contentType: string | null;
  validators: Validators;
  /** ISO 8601, UTC. */
  fetchedAt: string;
}

export interface NotModified {
  notModified: true;
  url: string;
  validators: Validators;
}
