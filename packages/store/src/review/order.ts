import type { Event } from '@opine/schema';
import { type Dated, worthOf } from './worth.ts';

/** Steps of the numbers that are sorted by; as whole numbers they are compared alike by both engines. */
const STEPS = 1_000_000;

/** What an event is sorted and sampled by: columns of `article_events`. */
export function orderColumns(id: string, event: Event, article: Dated, sources: number) {
  return {
    review_order: Math.round((1 - worthOf(event, article, sources).total) * STEPS),
    unsure_order: Math.round(Math.abs(2 * event.confidence - 1) * STEPS),
    article_ms: Date.parse(article.publishedAt ?? '') || Date.parse(article.fetchedAt),
    draw: Number.parseInt(id.slice(-10), 16) % STEPS,
  };
}

/** The share of all events (0 to 1) as a bound on `draw`. */
export const drawnBelow = (share: number): number => Math.round(share * STEPS);
