import type { EventPatch, QueueItem } from '@opine/schema';
import { announce } from '../parts/index.ts';
import { eventName, stateAfter } from '../words/index.ts';
import { stopAsking } from './asking.ts';
import { current, items, select } from './current.ts';
import { record, stateOf } from './decisions.ts';
import { listed, loadMore } from './list.ts';
import { remember } from './undo.ts';

/** Decides about the event in hand and goes on to the next one that is not decided. */
export async function decide(verdict: 'accept' | 'reject', reason: string | null, patch?: EventPatch): Promise<void> {
  const item = current.peek();
  stopAsking();
  if (item === null) return;
  const state = stateAfter(verdict, 'pending');
  if (stateOf(item) === state && reason === null && patch === undefined) {
    announce(`Already ${state}: ${eventName(item.event)}`);
    return;
  }
  remember(item, record(item, { verdict, reason, ...(patch === undefined ? {} : { patch }) }));
  announce(`${state === 'accepted' ? 'Accepted' : 'Rejected'}: ${eventName(item.event)}`);
  await goOn(item);
}

/** Corrects the event in hand and stays with it. */
export function correct(item: QueueItem, patch: EventPatch): void {
  remember(item, record(item, { verdict: 'edit', patch }));
  announce(`Corrected: ${eventName({ ...item.event, ...patch })}`);
}

/** Leaves the event for later. */
export async function skip(): Promise<void> {
  const item = current.peek();
  if (item === null) return;
  remember(item, record(item, { verdict: 'skip' }));
  announce(`Left for later: ${eventName(item.event)}`);
  await goOn(item);
}

/** Raises a flag with a word why, or takes it down. */
export function flag(reason: string | null): void {
  const item = current.peek();
  stopAsking();
  if (item === null) return;
  remember(item, record(item, { verdict: item.flagged ? 'unflag' : 'flag', reason }));
  announce(item.flagged ? 'Flag taken down' : 'Flagged');
}

export function comment(text: string): void {
  const item = current.peek();
  stopAsking();
  if (item === null || text === '') return;
  remember(item, record(item, { verdict: 'comment', reason: text }));
  announce('Comment kept');
}

/** Says that the event in hand is the same incident as another one of its article, which stays. */
export async function merge(into: QueueItem): Promise<void> {
  const item = current.peek();
  stopAsking();
  if (item === null) return;
  remember(item, record(item, { verdict: 'merge', into: into.id }));
  announce(`Merged into ${eventName(into.event)}`);
  select(into);
}

/** Makes an event of its own of some of the triggers of the event in hand. */
export function split(triggers: number[]): void {
  const item = current.peek();
  stopAsking();
  if (item === null || triggers.length === 0) return;
  remember(item, record(item, { verdict: 'split', triggers }));
  announce('Split: what left is an event of its own now');
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
  if (next !== undefined && next.id !== from.id && current.peek()?.id === from.id) select(next);
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
