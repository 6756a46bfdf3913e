import { z } from 'zod';
import type { IngestError } from '../errors.ts';
import type { Validators } from '../fetch/index.ts';

/** An article that a source names, before it is read. Plain JSON, so that it can be a job's payload. */
export const Candidate = z.object({
  /** The source's id. */
  source: z.string(),
  /** Where it is on the web; null for files, and for feed items that have a body but no link. */
  url: z.string().nullable(),
  /** The file that holds it. */
  path: z.string().nullable(),
  title: z.string().nullable(),
  /** ISO 8601. */
  publishedAt: z.string().nullable(),
  /** ISO 8601: when the feed or sitemap says it last changed; absent or null when it does not say. */
  updatedAt: z.string().nullish(),
  /** What the feed files it under; absent when nothing. */
  categories: z.array(z.string()).optional(),
  /** The body that the feed carried, if any: what is left when the page can't be read. */
  html: z.string().nullable(),
});
export type Candidate = z.infer<typeof Candidate>;

export interface Discovery {
  candidates: Candidate[];
  /** To be handed in at the next `discover`, so that an unchanged source costs one short answer; null when it has none. */
  validators: Validators | null;
  /** The source has not changed since the validators that were handed in: there are no candidates. */
  notModified: boolean;
  /** Parts of the source that could not be read, though others could: files of a sitemap index. */
  problems: IngestError[];
}
