import type { Event } from '@opine/schema';
import { keyOf } from '../ids.ts';

export type Trigger = Event['triggers'][number];

/** An event with the id that it has in the store, and the version of the article it was read from. */
export interface PlacedEvent {
  readonly id: string;
  readonly version: number;
  readonly event: Event;
}

/** The trigger that comes first in the text. */
export function firstTrigger(event: Event): Trigger {
  return event.triggers.reduce((first, trigger) => (trigger.start < first.start ? trigger : first));
}

/**
 * Ids for the events of one extraction, in their order: derived from the article, its text, the type and the first
 * trigger, so that the same event gets the same id from every extractor. Events that agree in all of these ("attacks
 * in Baghdad and Erbil") are numbered.
 */
export function eventIds(articleId: string, textHash: string, events: readonly Event[]): string[] {
  const seen = new Map<string, number>();
  return events.map((event) => {
    const { start, text } = firstTrigger(event);
    const key = keyOf(articleId, textHash, event.type, start, text);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return number === 1 ? key : keyOf(key, number);
  });
}
