import type { FetchError } from './errors.ts';

export type ResourceKind = 'page' | 'feed' | 'sitemap' | 'robots';

/** Validators of a copy (RFC 9110, section 8.8), as the server gave them. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** One request and what came of it: redirects and requests for robots.txt are exchanges of their own. */
export interface Exchange {
  url: string;
  /** With the port, if the URL names one. */
  host: string;
  /** What was looked for. */
  purpose: ResourceKind;
  /** HTTP status, if the server answered. */
  status: number | null;
  /** Of the error that it ended with: `timeout`, `http-404`, `too-large`; `aborted` by the caller; null when it ended well. */
  code: string | null;
  /** Of the body as it was sent, packed if it was; 0 where none was read. */
  bytes: number;
  /** From the request to the end of the body, the turn not waited for. */
  ms: number;
  notModified: boolean;
  /** When it was sent, milliseconds since 1970. */
  at: number;
}

/** Called once a request has ended, with the error if it failed; it is awaited. */
export type RequestEnded = (error: FetchError | null) => Promise<void>;

export interface FetchOptions {
  /** Who asks; `userAgent()` makes an honest one. */
  userAgent: string;
  /** What the answer must be; a page by default. */
  expect?: ResourceKind;
  /** Of the copy we have: the answer may then be `notModified`. */
  validators?: Validators | null;
  /** Lets private, loopback and link-local addresses through, all or those of the hosts (with port) that are named. */
  allowPrivate?: boolean | readonly string[];
  /** Of the decoded body; by default 10 MiB, and for sitemaps the 50 MiB that their protocol allows. */
  maxBytes?: number;
  /** Cuts a longer body off instead of failing. */
  truncate?: boolean;
  /** Of each request, milliseconds. */
  timeouts?: Partial<Timeouts>;
  /** Called before every request, redirects included: robots rules and politeness. What it throws ends the fetch. */
  beforeRequest?: (url: URL) => Promise<RequestEnded>;
  /** Told of every request, also of one that was refused before it was sent, in the asynchronous context of the call that caused it. */
  onExchange?: (exchange: Exchange) => void;
  signal?: AbortSignal;
}

/** How long a request may take, in milliseconds. Connecting may take ten seconds. */
export interface Timeouts {
  /** From the request to the end of the headers; 15,000 by default. */
  headers: number;
  /** Between two pieces of the body; 15,000 by default. */
  body: number;
  /** From the connection to the end of the body, so that no drip of bytes holds us; 30,000 by default. */
  total: number;
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
  /** What the answer brought anew, and of the rest what was known. */
  validators: Validators;
}
