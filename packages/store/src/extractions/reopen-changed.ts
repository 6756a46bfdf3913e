import type { Decision, Extraction } from '@opine/schema';
import type { Writer } from '../database/index.ts';
import { keyOf } from '../ids.ts';
import { changedFields, fold, insertDecision, type settle, undoable } from '../review/index.ts';
import type { PlacedEvent } from './event-id.ts';
import type { FormerEvent } from './make-current.ts';

/**
 * Takes back the acceptance of events that now say something else in a main field that the reviewer did not correct:
 * as an undo in the name of the extractor, with the reason, that a reviewer may take back in turn.
 * @returns whether there were any
 */
export async function reopenChanged(
  tx: Writer,
  { id, extraction }: { id: string; extraction: Extraction },
  former: ReadonlyMap<string, FormerEvent>,
  events: readonly PlacedEvent[],
  { log, standing }: Awaited<ReturnType<typeof settle>>,
): Promise<boolean> {
  let any = false;
  for (const placed of events) {
    const before = former.get(placed.id);
    const said = log.get(placed.id);
    if (before === undefined || said === undefined || standing.get(placed.id)?.state !== 'accepted') continue;
    const { patch, decision: accepted } = fold(said);
    const changed = changedFields({ ...before.event, ...patch }, { ...placed.event, ...patch });
    const target = accepted === null ? null : undoable(said, 'undo', accepted.decision.id);
    if (changed.length === 0 || target === null) continue;
    const decision: Decision = {
      id: keyOf('reopen', target.id, id),
      event: placed.id,
      verdict: 'undo',
      undoes: target.id,
      reason: `read anew, it says something else: ${changed.join(', ')}`,
      reviewer: `opine ${extraction.extractor.version}`,
      at: new Date().toISOString(),
    };
    await insertDecision(tx, decision, { extraction: id });
    any = true;
  }
  return any;
}
