import { toJson, type Writer } from '../database/index.ts';
import { cut, overlap } from '../review/index.ts';
import type { PlacedEvent } from './event-id.ts';
import type { FormerEvent } from './make-current.ts';

/**
 * Cuts what reviewers have split off events that were found again out of them anew, as far as its triggers are still
 * theirs. What was split off an event that is gone, or whose triggers are events of their own now, is left as it was,
 * and is gone too.
 * @returns the ids of those that stay
 */
export async function recutParts(
  tx: Writer,
  extractionId: string,
  former: readonly FormerEvent[],
  events: readonly PlacedEvent[],
): Promise<Set<string>> {
  const wholes = new Map(events.map((placed) => [placed.id, placed]));
  const stay = new Set<string>();
  let parts = former.filter((one) => one.splitFrom !== null);
  for (;;) {
    // A part of a part is cut when that one is.
    const ready = parts.filter((part) => wholes.has(part.splitFrom!));
    if (ready.length === 0) return stay;
    for (const part of ready) {
      const whole = wholes.get(part.splitFrom!)!;
      const triggers = whole.event.triggers.filter((own) => part.event.triggers.some((one) => overlap(own, one)));
      if (triggers.length === 0 || whole.version !== part.version) continue;
      const event = cut(whole.event, part.id, triggers);
      const record = toJson(event);
      await tx
        .updateTable('article_events')
        .set({ record, extracted: record, extraction_id: extractionId })
        .where('id', '=', part.id)
        .execute();
      wholes.set(part.id, { id: part.id, version: whole.version, event });
      stay.add(part.id);
    }
    parts = parts.filter((part) => !ready.includes(part));
  }
}
