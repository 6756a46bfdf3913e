import { z } from 'zod';
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
}
