import type { QueueItem, Verdict } from '@opine/schema';
import { signal } from '@preact/signals';
import { announce } from '../parts/index.ts';
import { eventName, stateAfter } from '../words/index.ts';
import { current, items, select } from './current.ts';
import { record, stateOf } from './decisions.ts';
import { listed, loadMore } from './list.ts';

/** True while a reason for rejecting is being written. */
export const rejecting = signal(false);

/** Decided since the page was opened, latest last: what `undo` falls back on. */
const decided: QueueItem[] = [];

/** Decides about the event in hand and goes on to the next one that is not decided. */
export async function decide(verdict: Exclude<Verdict, 'undo'>, reason: string | null): Promise<void> {
  const item = current.peek();
  rejecting.value = false;
  if (item === null) return;
  const state = stateAfter(verdict);
  if (stateOf(item) === state && reason === null) {
    announce(`Already ${state}: ${eventName(item.event)}`);
    return;
  }
  record(item, verdict, reason);
  decided.push(item);
  announce(`${state === 'accepted' ? 'Accepted' : 'Rejected'}: ${eventName(item.event)}`);
  await goOn(item);
}

/** Takes back the decision about the event in hand or, when it has none, the latest one made on this page. */
export function undo(): void {
  const here = current.peek();
  const item = here !== null && stateOf(here) !== 'pending' ? here : decided.pop();
  if (item === undefined) {
    announce('There is nothing to undo');
    return;
  }
  if (decided.at(-1)?.id === item.id) decided.pop();
  record(item, 'undo', null);
  select(item);
  announce(`Taken back: ${eventName(item.event)}`);
}

/** The event after (1) or before (-1) the one in hand. */
export async function step(by: 1 | -1): Promise<void> {
  const at = place(current.peek());
  if (by === 1 && at === items.peek().length - 1) await loadMore();
  const item = items.peek()[at + by];
  if (item === undefined) announce(by === 1 ? 'This is the last event' : 'This is the first event');
  else select(item);
}

async function goOn(from: QueueItem): Promise<void> {
  const after = place(from) + 1;
  let next = undecided(after);
  while (next === undefined && listed.peek().value?.next != null && listed.peek().failure === null) {
    await loadMore();
    next = undecided(after);
  }
  next ??= undecided(0);
  if (next !== undefined && current.peek()?.id === from.id) select(next);
}

function undecided(from: number): QueueItem | undefined {
  return items
    .peek()
    .slice(from)
    .find((item) => stateOf(item) === 'pending');
}

function place(item: QueueItem | null): number {
  return item === null ? -1 : items.peek().findIndex(({ id }) => id === item.id);
}
