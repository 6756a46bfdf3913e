import type { Decision, ReviewState, Verdict } from '@opine/schema';

/** A decision on its way to the server. */
export interface Entry {
  readonly key: string;
  /** The store's id of the event. */
  readonly event: string;
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly reviewer: string;
  /** The event's state as it was shown when this was decided. */
  readonly from: ReviewState;
  /** The id of the decision in force when this was first sent (null: none); absent as long as it was never sent. */
  readonly before?: string | null;
  /** Why the server refused it. Such an entry waits for the reviewer, and holds up no other. */
  readonly refused?: string;
}

/**
 * Whether an entry whose answer was lost has been taken all the same, so that sending it again would count it twice.
 * @param history all decisions about the event, oldest first
 */
export function wasTaken(entry: Entry, history: readonly Decision[]): boolean {
  if (entry.before === undefined) return false;
  const undone = new Set(history.map(({ undoes }) => undoes));
  if (entry.verdict === 'undo') return entry.before === null || undone.has(entry.before);
  const inForce = history.findLast(({ id, verdict }) => verdict !== 'undo' && !undone.has(id));
  return inForce !== undefined && inForce.verdict === entry.verdict && inForce.id !== entry.before;
}
