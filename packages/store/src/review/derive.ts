import type { Event, ReviewState } from '@opine/schema';
import { keyOf } from '../ids.ts';
import { absorb, corrected, sameSpan, sameTrigger, withTriggers } from './combine.ts';
import { type Folded, fold, type Said } from './fold.ts';

/** One event of an article with all that was said about it. */
export interface Reviewed {
  readonly id: string;
  /** As extracted; for one that was split off, as it was cut out. */
  readonly extracted: Event;
  /** The event that it was split off. */
  readonly splitFrom: string | null;
  /** Whether the article's current extraction has it; what was split off is there as long as its split holds. */
  readonly isExtracted: boolean;
  /** Oldest first. */
  readonly said: readonly Said[];
}

/** How an event stands. */
export interface Standing {
  readonly id: string;
  readonly isCurrent: boolean;
  readonly event: Event;
  readonly state: ReviewState;
  readonly folded: Folded;
}

/** The id of the event that a split makes: it comes back with the same one when the split is taken back and redone. */
export const splitId = (decisionId: string): string => keyOf('split', decisionId);

/**
 * How the events of one article stand after all that was said about them. A merge holds only while the event it names
 * is there and does not, in the end, lead back to the merged one.
 */
export function derive(events: readonly Reviewed[]): Standing[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const current = new Set(events.filter((event) => isThere(event, byId)).map(({ id }) => id));
  const folded = foldAll(events, current);

  const mergedInto = new Map<string, Reviewed[]>();
  const splitOff = new Map<string, Reviewed[]>();
  for (const event of events.filter(({ id }) => current.has(id))) {
    const into = folded.get(event.id)!.mergedInto;
    if (into !== null) mergedInto.set(into, [...(mergedInto.get(into) ?? []), event]);
    if (event.splitFrom !== null) splitOff.set(event.splitFrom, [...(splitOff.get(event.splitFrom) ?? []), event]);
  }
  const left = ({ id, extracted }: Reviewed) => {
    const gone = (splitOff.get(id) ?? []).flatMap((part) => part.extracted.triggers);
    return extracted.triggers.filter((trigger) => !gone.some((other) => sameSpan(trigger, other)));
  };
  const eventOf = (reviewed: Reviewed): Event => {
    const triggers = left(reviewed);
    const all = triggers.length === 0 || triggers.length === reviewed.extracted.triggers.length;
    const own = all ? reviewed.extracted : withTriggers(reviewed.extracted, triggers);
    return absorb(corrected(own, folded.get(reviewed.id)!.patch), (mergedInto.get(reviewed.id) ?? []).map(eventOf));
  };
  return events.map((reviewed) => {
    const one = folded.get(reviewed.id)!;
    const emptied = left(reviewed).length === 0;
    return {
      id: reviewed.id,
      isCurrent: current.has(reviewed.id),
      event: eventOf(reviewed),
      state: emptied ? 'split' : one.state,
      folded: emptied ? { ...one, decision: one.splits.at(-1) ?? null } : one,
    };
  });
}

function isThere(event: Reviewed, byId: ReadonlyMap<string, Reviewed>): boolean {
  if (event.splitFrom === null) return event.isExtracted;
  const whole = byId.get(event.splitFrom);
  if (whole === undefined || !isThere(whole, byId)) return false;
  // A later extraction may see its triggers elsewhere: see extractions/recut-parts.ts.
  if (!event.extracted.triggers.some((one) => whole.extracted.triggers.some((other) => sameTrigger(one, other))))
    return false;
  return fold(whole.said).splits.some(({ decision }) => splitId(decision.id) === event.id);
}

/** The folds of all events, without the merges that can't hold. */
function foldAll(events: readonly Reviewed[], current: ReadonlySet<string>): Map<string, Folded> {
  const without = new Set<string>();
  for (;;) {
    const folded = new Map(events.map(({ id, said }) => [id, fold(said, without)]));
    const wrong = events.flatMap(({ id }) => {
      const { mergedInto, decision } = folded.get(id)!;
      return mergedInto !== null && !leadsSomewhere(id, folded, current) ? [decision!] : [];
    });
    if (wrong.length === 0) return folded;
    // Of merges in a circle the latest one gives way.
    without.add(wrong.reduce((a, b) => (b.seq > a.seq ? b : a)).decision.id);
  }
}

function leadsSomewhere(id: string, folded: ReadonlyMap<string, Folded>, current: ReadonlySet<string>): boolean {
  const into = folded.get(id)!.mergedInto;
  if (into === null || !current.has(into)) return false;
  const seen = new Set<string>();
  for (let at: string | null = into; at !== null && !seen.has(at); at = folded.get(at)?.mergedInto ?? null) {
    if (at === id) return false;
    seen.add(at);
  }
  return true;
}
