import { z } from 'zod';

export const Verdict = z.enum(['accept', 'reject', 'undo']);
export type Verdict = z.infer<typeof Verdict>;

/** What a reviewer decided about one event. Decisions are only ever added; `undo` takes back an earlier one. */
export const Decision = z.object({
  id: z.string(),
  /** The store's id of the event. */
  event: z.string(),
  verdict: Verdict,
  /** The decision that an `undo` takes back. */
  undoes: z.string().nullable(),
  reason: z.string().nullable(),
  reviewer: z.string(),
  at: z.iso.datetime(),
});
export type Decision = z.infer<typeof Decision>;
