import { z } from 'zod';
import { Certainty } from './claim.ts';
import { EntityType } from './entity.ts';
import { CONTEXTS, EVENT_TYPES, MODES } from './ontology/index.ts';
import { CountryCode, Day, Span } from './span.ts';

export const EventType = z.enum(EVENT_TYPES);
export type EventType = z.infer<typeof EventType>;
export const EventMode = z.enum(MODES);
export type EventMode = z.infer<typeof EventMode>;
export const EventContext = z.enum(CONTEXTS);
export type EventContext = z.infer<typeof EventContext>;

export const EventStatus = z.enum(['asserted', 'attributed', 'planned', 'threatened', 'hypothetical', 'denied']);
export type EventStatus = z.infer<typeof EventStatus>;

export const Participant = z.object({
  role: z.enum(['actor', 'target', 'weapon']),
  type: EntityType,
  entity: z.string().nullable(),
  /** As written in the text, best first. */
  names: z.array(z.string()).min(1),
  form: z.enum(['name', 'nominal']),
  certainty: Certainty,
  /** Where a reviewer took it from the text; the extractor's participants are found through their entity's mentions. */
  span: Span.optional(),
  why: z.string().optional(),
});
export type Participant = z.infer<typeof Participant>;

export const EventDate = z.object({ mention: z.string().nullable(), start: Day.nullable(), end: Day.nullable() });
export type EventDate = z.infer<typeof EventDate>;
export const EventPlace = z.object({
  mention: z.string().nullable(),
  entity: z.string().nullable(),
  name: z.string(),
  country: CountryCode.nullable(),
});
export type EventPlace = z.infer<typeof EventPlace>;
export const Casualties = z.object({
  killed: z.int().nonnegative().nullable(),
  injured: z.int().nonnegative().nullable(),
});
export type Casualties = z.infer<typeof Casualties>;

/** One incident of the article, all its mentions merged. */
export const Event = z.object({
  id: z.string(),
  type: EventType,
  mode: EventMode.nullable(),
  contexts: z.array(EventContext),
  status: EventStatus,
  triggers: z.array(z.object({ start: z.int().nonnegative(), end: z.int().nonnegative(), text: z.string() })).min(1),
  participants: z.array(Participant),
  date: EventDate.nullable(),
  place: EventPlace.nullable(),
  casualties: Casualties,
  /** Ids of the claims it stands in. */
  claims: z.array(z.string()),
  /** The sentences it was read from. */
  evidence: z.array(Span).min(1),
  confidence: z.number().min(0).max(1),
  why: z.string().optional(),
});
export type Event = z.infer<typeof Event>;
