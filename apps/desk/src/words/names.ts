import type { Article, Event, EventStatus, ReviewState, Verdict } from '@opine/schema';
import partial from './partial.json' with { type: 'json' };
import status from './status.json' with { type: 'json' };

/** `ASSAULT` is shown as "Assault", `third-party` as "third party". */
export function typeName(type: string): string {
  const words = type.toLowerCase().replaceAll(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "Assault · drone" */
export function eventName({ type, mode }: Pick<Event, 'type' | 'mode'>): string {
  return mode === null ? typeName(type) : `${typeName(type)} · ${mode.replaceAll('-', ' ')}`;
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });

/** "Libya" for `LY`. */
export const countryName = (code: string): string => COUNTRIES.of(code) ?? code;

/** "1 report", "1,200 reports" */
export const counted = (n: number, what: string): string => `${NUMBER.format(n)} ${what}${n === 1 ? '' : 's'}`;
const NUMBER = new Intl.NumberFormat('en-GB');

export const statusName = (name: EventStatus): string => status[name].label;
export const statusMeaning = (name: EventStatus): string => status[name].means;

/** Why an article is not whole, as the end of a sentence. */
export function partialMeaning({ partialReason }: Pick<Article, 'partialReason'>): string {
  return partialReason === null ? 'it is not known why' : partial[partialReason];
}

/** The state that a verdict leads to as far as the desk can know before the server answers. */
export function stateAfter(verdict: Verdict, before: ReviewState): ReviewState {
  switch (verdict) {
    case 'accept':
      return 'accepted';
    case 'reject':
      return 'rejected';
    case 'merge':
      return 'merged';
    case 'undo':
      return 'pending';
    default:
      return before;
  }
}
