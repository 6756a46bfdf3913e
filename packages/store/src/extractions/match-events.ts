import { firstTrigger, type PlacedEvent } from './event-id.ts';

/**
 * Pairs events of an earlier extraction with events of a later one that are the same: of one type and, in the same
 * text, with overlapping triggers; in a changed text, where offsets say nothing, with the same trigger in the same
 * sentences, word for word. Each event is in one pair at most; the largest overlap goes first.
 *
 * `texts`: the article's text by version.
 */
export function matchEvents<From extends PlacedEvent, To extends PlacedEvent>(
  earlier: readonly From[],
  later: readonly To[],
  texts: ReadonlyMap<number, string>,
): [From, To][] {
  const likely = earlier.flatMap((from) =>
    later.map((to) => ({ from, to, likeness: likeness(from, to, texts) })).filter((pair) => pair.likeness > 0),
  );
  likely.sort((a, b) => b.likeness - a.likeness);
  const taken = new Set<PlacedEvent>();
  const pairs: [From, To][] = [];
  for (const { from, to } of likely) {
    if (taken.has(from) || taken.has(to)) continue;
    taken.add(from).add(to);
    pairs.push([from, to]);
  }
  return pairs;
}

/** How many characters of their triggers they share; 0 when they are not the same event. */
function likeness(from: PlacedEvent, to: PlacedEvent, texts: ReadonlyMap<number, string>): number {
  if (from.event.type !== to.event.type) return 0;
  if (from.version === to.version) {
    const overlaps = from.event.triggers.flatMap((a) =>
      to.event.triggers.map((b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))),
    );
    return overlaps.reduce((sum, overlap) => sum + overlap, 0);
  }
  const trigger = firstTrigger(from.event).text;
  if (trigger !== firstTrigger(to.event).text) return 0;
  return evidenceText(from, texts) === evidenceText(to, texts) ? trigger.length : 0;
}

function evidenceText({ version, event }: PlacedEvent, texts: ReadonlyMap<number, string>): string {
  const text = texts.get(version) ?? '';
  return event.evidence.map(({ start, end }) => text.slice(start, end)).join('\n');
}
