import { z } from 'zod';
import type { Validators } from '../fetch/resource.ts';

/** An article that a source names, before it is read. Small and plain JSON, so that it can be a job's payload. */
export const Candidate = z.object({
  source: z.string(),
  /** Exactly one of `url` and `path` is set. */
  url: z.string().nullable(),
  path: z.string().nullable(),
  title: z.string().nullable(),
  publishedAt: z.string().nullable(),
  /** The body that the feed carried, if any: what is left when the page can't be read. */
  html: z.string().nullable(),
});
export type Candidate = z.infer<typeof Candidate>;

export interface Discovery {
  candidates: Candidate[];
  /** To be handed in at the next `discover`, so that an unchanged feed costs one short answer. */
  validators: Validators | null;
  /** The source has not changed since the validators handed in: there are no candidates. */
  notModified: boolean;
}
