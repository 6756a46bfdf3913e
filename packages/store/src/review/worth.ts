import { type Article, EVENT_ONTOLOGY, type Event, type EventStatus, type QuadClass, type Worth } from '@opine/schema';

/** What each part of the worth counts for; together 1. */
const WEIGHTS = { uncertainty: 0.35, severity: 0.35, sources: 0.15, recency: 0.15 } as const;

/** Fights and force come first, then threats and accusations; what went well can wait. */
const SEVERITY: Readonly<Record<QuadClass, number>> = {
  material_conflict: 0.7,
  verbal_conflict: 0.4,
  material_cooperation: 0.2,
  verbal_cooperation: 0.1,
};

/** What did not happen, or has not yet, weighs less. */
const NOT_HAPPENED: ReadonlySet<EventStatus> = new Set(['planned', 'threatened', 'hypothetical', 'denied']);
const NOT_HAPPENED_FACTOR = 0.7;
/** Casualties count by their number of digits: with so many, the severity is full. */
const MOST_CASUALTIES = 1000;
/** An injured person counts for so much of a killed one. */
const INJURED = 0.25;

const DAY_MS = 86_400_000;
const HALF_LIFE_DAYS = 90;
/** Of an article without a date. */
const UNKNOWN_RECENCY = 0.5;

/** What is known of an article's age. */
export type Dated = Pick<Article, 'publishedAt' | 'fetchedAt'>;

/**
 * What a review of the event is worth.
 *
 * `uncertainty` is 1 where the extractor is of two minds (0.5) and 0 where it is sure either way; `severity` follows the
 * type, the casualties and whether it happened; `sources` is 1 - 1/n for n independent ones; `recency` halves with every
 * 90 days that the article was old when it was fetched. So it is a matter of the article and not of the day on which it
 * is looked at, and the order of the queue can be kept in an index.
 */
export function worthOf(event: Event, article: Dated, sources: number): Worth {
  const parts = {
    uncertainty: 1 - Math.abs(2 * event.confidence - 1),
    severity: severityOf(event),
    sources: 1 - 1 / Math.max(1, sources),
    recency: recencyOf(article),
  };
  const total = Object.entries(WEIGHTS).reduce((sum, [part, w]) => sum + w * parts[part as keyof typeof parts], 0);
  return { total, ...parts };
}

function severityOf({ type, status, casualties }: Event): number {
  const base = SEVERITY[EVENT_ONTOLOGY[type].quad];
  const harmed = (casualties.killed ?? 0) + INJURED * (casualties.injured ?? 0);
  const full = base + (1 - base) * Math.min(1, Math.log(1 + harmed) / Math.log(1 + MOST_CASUALTIES));
  return NOT_HAPPENED.has(status) ? full * NOT_HAPPENED_FACTOR : full;
}

function recencyOf({ publishedAt, fetchedAt }: Dated): number {
  const days = publishedAt === null ? Number.NaN : (Date.parse(fetchedAt) - Date.parse(publishedAt)) / DAY_MS;
  return Number.isNaN(days) ? UNKNOWN_RECENCY : 2 ** (-Math.max(0, days) / HALF_LIFE_DAYS);
}
