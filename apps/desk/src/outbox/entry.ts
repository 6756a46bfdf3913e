import type { DecisionRequest, ReviewState } from '@opine/schema';

/** A decision on its way to the server. */
export interface Entry
  extends Pick<DecisionRequest, 'verdict' | 'reviewer' | 'patch' | 'into' | 'triggers' | 'undoes'> {
  /** Becomes the decision's id, so that one whose answer was lost is not counted twice when it is sent again. */
  readonly key: string;
  /** The store's id of the event. */
  readonly event: string;
  readonly reason: string | null;
  /** The event's state as it was shown when this was decided. */
  readonly from: ReviewState;
  /** Why the server refused it. Such an entry waits for the reviewer, and holds up no other. */
  readonly refused?: string;
}

/** What is sent of it. */
export function requestOf(entry: Entry): DecisionRequest {
  const { key, verdict, reason, reviewer, patch, into, triggers, undoes } = entry;
  return { key, verdict, reason, reviewer, patch, into, triggers, undoes };
}
