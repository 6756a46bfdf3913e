import { z } from 'zod';

export const PublishedBasis = z.enum(['json-ld', 'meta', 'time', 'url', 'text', 'feed', 'given', 'none']);
export const PartialReason = z.enum(['paywall', 'truncated', 'feed-only']);

/** One article as it was fetched or pasted: text, metadata, and how sure the metadata is. */
export const Article = z.object({
  /** SHA-256 (hex) of the canonical URL, or of the text when it was pasted. */
  id: z.string().min(1),
  url: z.string().nullable(),
  canonicalUrl: z.string().nullable(),
  title: z.string().nullable(),
  authors: z.array(z.string()),
  siteName: z.string().nullable(),
  section: z.string().nullable(),
  isOpinion: z.boolean().nullable(),
  /** BCP 47, as detected from the text or stated by the page; null when unknown. */
  language: z.string().nullable(),
  /** ISO 8601 with the page's own offset where it gives one, or a bare day. */
  publishedAt: z.string().nullable(),
  publishedBasis: PublishedBasis,
  modifiedAt: z.string().nullable(),
  /** Paragraphs parted by blank lines. */
  text: z.string(),
  /** The lines between headline and text that sum it up, where the page marks them; no part of the text. */
  standfirst: z.string().nullable().default(null),
  /** Captions of its pictures, in the order of the page; no part of the text. */
  captions: z.array(z.string()).default([]),
  /** What the page says of its writer, a note below the text or a box; no part of the text. */
  bio: z.string().nullable().default(null),
  /** The place, day and agency that the text opens with, as written there ("BAGHDAD, Nov 9 (Reuters)"); the text keeps it. */
  dateline: z.string().nullable().default(null),
  /** SHA-256 (hex) of the text. */
  textHash: z.string(),
  partial: z.boolean(),
  partialReason: PartialReason.nullable(),
  fetchedAt: z.string(),
  /** The id of the source that brought it; `paste` for pasted text. */
  source: z.string(),
});
export type Article = z.infer<typeof Article>;
