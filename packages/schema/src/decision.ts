import { z } from 'zod';
import { Event } from './event.ts';

/**
 * What a reviewer can do with an event. `edit` corrects it and leaves it pending; `accept` may carry corrections with it;
 * `merge` says that it is the same incident as another event of its article; `split` makes an event of its own of some of
 * its triggers; `skip` leaves it for later; `undo` takes back a decision, `redo` takes back an undo.
 */
export const Verdict = z.enum([
  'accept',
  'reject',
  'edit',
  'merge',
  'split',
  'skip',
  'flag',
  'unflag',
  'comment',
  'undo',
  'redo',
]);
export type Verdict = z.infer<typeof Verdict>;

/** Corrected fields of an event: each one given replaces the extracted one as a whole. */
export const EventPatch = Event.pick({
  type: true,
  mode: true,
  contexts: true,
  status: true,
  participants: true,
  date: true,
  place: true,
  casualties: true,
}).partial();
export type EventPatch = z.infer<typeof EventPatch>;

/** What a reviewer decided about one event. Decisions are only ever added. */
export const Decision = z.object({
  id: z.string(),
  /** The store's id of the event. */
  event: z.string(),
  verdict: Verdict,
  /** The decision that an `undo` takes back, or the undo that a `redo` takes back. */
  undoes: z.string().nullable(),
  reason: z.string().nullable(),
  reviewer: z.string(),
  at: z.iso.datetime(),
  /** With `edit` and `accept`. */
  patch: EventPatch.optional(),
  /** With `merge`: the store's id of the event that stays. */
  into: z.string().optional(),
  /** With `split`: the places, in `event.triggers`, of the triggers that leave. */
  triggers: z.array(z.int().nonnegative()).optional(),
});
export type Decision = z.infer<typeof Decision>;
