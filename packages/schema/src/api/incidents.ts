import { z } from 'zod';
import { EventMode, EventStatus, EventType } from '../event.ts';
import { CountryCode, Day } from '../span.ts';
import { EventFilter, QueueItem } from './queue.ts';

/** An interval of days, and how exact it is known. */
export const IncidentDate = z.object({
  start: Day.nullable(),
  end: Day.nullable(),
  precision: z.enum(['day', 'week', 'month', 'year', 'longer']),
});
export type IncidentDate = z.infer<typeof IncidentDate>;

/** Coordinates are WGS 84 degrees; null where they are not known. */
export const IncidentPlace = z.object({
  name: z.string(),
  country: CountryCode.nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  precision: z.enum(['point', 'city', 'region', 'country']),
});
export type IncidentPlace = z.infer<typeof IncidentPlace>;

export const IncidentParty = z.object({
  /** The store's id of the entity over all articles. */
  entity: z.string().nullable(),
  name: z.string(),
  country: CountryCode.nullable(),
  roles: z.array(z.string()),
  /** Reports that name it. */
  reports: z.int(),
});
export type IncidentParty = z.infer<typeof IncidentParty>;

/** What happened, as the reports of it say together: each field is the value with the most support. */
export const IncidentSummary = z.object({
  id: z.string(),
  type: EventType,
  mode: EventMode.nullable(),
  status: EventStatus,
  date: IncidentDate.nullable(),
  place: IncidentPlace.nullable(),
  actors: z.array(IncidentParty),
  targets: z.array(IncidentParty),
  weapons: z.array(IncidentParty),
  killed: z.int().nullable(),
  injured: z.int().nullable(),
  reports: z.int(),
  /** Independent ones: copies of one text count once. */
  sources: z.int(),
  accepted: z.int(),
  /** Fields about which the reports disagree. */
  disputed: z.array(z.string()),
  confidence: z.number(),
});
export type IncidentSummary = z.infer<typeof IncidentSummary>;

/** GET /api/incidents */
export const IncidentQuery = EventFilter.omit({ article: true, source: true }).extend({
  order: z.enum(['date', 'reports', 'newest']).default('date'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().optional(),
});
export type IncidentQuery = z.infer<typeof IncidentQuery>;
const Facet = z.array(z.object({ value: z.string(), count: z.int() }));
export const IncidentPage = z.object({
  items: z.array(IncidentSummary),
  next: z.string().nullable(),
  total: z.int(),
});
export type IncidentPage = z.infer<typeof IncidentPage>;

/** GET /api/incidents/overview: takes the same filter. */
export const IncidentOverview = z.object({
  facets: z.object({ type: Facet, status: Facet, country: Facet }),
  /** Incidents by month, oldest first. */
  timeline: z.array(z.object({ month: z.string(), counts: z.record(z.string(), z.int()) })),
  matrix: z.object({
    actors: z.array(z.object({ id: z.string(), name: z.string() })),
    targets: z.array(z.object({ id: z.string(), name: z.string() })),
    /** `actor` and `target` are places in the lists above. */
    cells: z.array(z.object({ actor: z.int(), target: z.int(), incidents: z.int() })),
  }),
  /** Incidents with coordinates, at most 1,000. */
  points: z.array(
    z.object({ id: z.string(), type: EventType, name: z.string(), latitude: z.number(), longitude: z.number() }),
  ),
});
export type IncidentOverview = z.infer<typeof IncidentOverview>;

/** GET /api/incidents/:id */
export const IncidentView = IncidentSummary.extend({
  /** Per field every value that a report gives, best supported first, with the store ids of those events. */
  values: z.record(z.string(), z.array(z.object({ value: z.string(), events: z.array(z.string()) }))),
  /** Who claims that it happened. */
  saidBy: z.array(z.object({ name: z.string(), entity: z.string().nullable(), articles: z.int() })),
  items: z.array(QueueItem),
  /** Incidents that may be the same. */
  suggestions: z.array(z.object({ incident: IncidentSummary, score: z.number(), reasons: z.array(z.string()) })),
});
export type IncidentView = z.infer<typeof IncidentView>;

/** POST /api/incidents/decisions: `merge` two incidents (the first stays), `split` events off one, or `undo`. */
export const IncidentDecisionRequest = z.object({
  kind: z.enum(['merge', 'apart', 'split', 'undo']),
  incidents: z.array(z.string()).min(1),
  /** With `split`: store ids of the events that leave. */
  events: z.array(z.string()).optional(),
  undoes: z.string().optional(),
  reason: z.string().max(2000).nullish(),
  reviewer: z.string().min(1).max(100).default('local'),
});
export type IncidentDecisionRequest = z.infer<typeof IncidentDecisionRequest>;
