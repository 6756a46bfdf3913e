import type { Event, EventPatch, Span } from '@opine/schema';

type Trigger = Event['triggers'][number];

/** The event with its corrections. */
export function corrected(event: Event, patch: EventPatch | null): Event {
  return patch === null ? event : { ...event, ...patch };
}

/** An event that stays when others of its article turned out to be the same: what it doesn't say, they do. */
export function absorb(event: Event, others: readonly Event[]): Event {
  if (others.length === 0) return event;
  const all = [event, ...others];
  const first = <T>(values: (T | null)[]): T | null => values.find((value) => value !== null) ?? null;
  return {
    ...event,
    triggers: bySpan(all.flatMap(({ triggers }) => triggers)),
    evidence: bySpan(all.flatMap(({ evidence }) => evidence)),
    claims: [...new Set(all.flatMap(({ claims }) => claims))],
    casualties: {
      killed: first(all.map(({ casualties }) => casualties.killed)),
      injured: first(all.map(({ casualties }) => casualties.injured)),
    },
  };
}

/** The event with only these of its triggers, and of its evidence what holds one of them. */
export function withTriggers(event: Event, triggers: readonly Trigger[]): Event {
  const evidence = event.evidence.filter((span) => triggers.some((trigger) => overlap(span, trigger)));
  return { ...event, triggers: [...triggers], evidence: evidence.length === 0 ? event.evidence : evidence };
}

/** What some of an event's triggers say as an event of its own. How many were harmed stays with the one it leaves. */
export function cut(event: Event, id: string, triggers: readonly Trigger[]): Event {
  return { ...withTriggers(event, triggers), id, casualties: { killed: null, injured: null } };
}

export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
export const sameTrigger = (a: Trigger, b: Trigger): boolean => sameSpan(a, b) && a.text === b.text;
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** In the order of the text, each span once. */
function bySpan<T extends Span>(spans: readonly T[]): T[] {
  const unique = new Map(spans.map((span) => [`${span.start} ${span.end}`, span]));
  return [...unique.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
