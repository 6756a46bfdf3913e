import type { Event, QueueCounts, QueueItem, ReviewState } from '@opine/schema';
import { computed } from '@preact/signals';
import { postDecision } from '../api/index.ts';
import { type Entry, Outbox, requestOf } from '../outbox/index.ts';
import { stateAfter } from '../words/index.ts';
import { reloadArticle, updateInArticle } from './articles.ts';
import { serverCounts, updateInList } from './list.ts';
import { reviewer } from './reviewer.ts';

export const outbox = new Outbox({
  storage: localStorage,
  send: (entry) => postDecision(entry.event, requestOf(entry)),
  settled(entry, { item, also, counts }) {
    serverCounts.value = counts;
    for (const changed of [item, ...also]) {
      updateInList(changed);
      updateInArticle(changed);
    }
    // An event more or fewer: the article's list is asked for anew.
    if (also.length > 0 && entry.verdict !== 'undo') reloadArticle(item.articleId);
  },
  // Locks exist on secure origins only; elsewhere two tabs at once may each send what is waiting.
  exclusively: (work) => ('locks' in navigator ? navigator.locks.request('opine.outbox', work) : work()),
});

/** Goes on with what an earlier page left, and listens for the network to come back. */
export function startOutbox(): void {
  void outbox.flush();
  addEventListener('online', () => outbox.flush());
  addEventListener('storage', () => outbox.reread());
}

/** What waits to be sent about an event, oldest first. */
const waitingFor = (item: QueueItem): Entry[] =>
  outbox.entries.value.filter(({ event, refused }) => event === item.id && refused === undefined);

/** The event's state as the reviewer left it, whether the server knows already or not. */
export function stateOf(item: QueueItem): ReviewState {
  return waitingFor(item).reduce((state, { verdict }) => stateAfter(verdict, state), item.state);
}

/** The event with the corrections that the server does not know yet. */
export function eventOf(item: QueueItem): Event {
  const patches = waitingFor(item).flatMap(({ patch }) => patch ?? []);
  return patches.length === 0 ? item.event : Object.assign({}, item.event, ...patches);
}

/** Whether anything about the event is still on its way. */
export const isWaiting = (item: QueueItem): boolean => waitingFor(item).length > 0;

/** The server's counts with what is on its way to it. */
export const counts = computed<QueueCounts | null>(() => {
  if (serverCounts.value === null) return null;
  const now: Record<string, number> = { ...serverCounts.value };
  for (const { from, verdict, refused } of outbox.entries.value) {
    const to = stateAfter(verdict, from);
    if (refused !== undefined || to === from) continue;
    if (from in now) now[from] = Math.max(0, now[from]! - 1);
    if (to in now) now[to]! += 1;
  }
  return now as QueueCounts;
});

type Said = Pick<Entry, 'verdict'> & Partial<Pick<Entry, 'reason' | 'patch' | 'into' | 'triggers' | 'undoes'>>;

/** Records a decision; it is shown at once and sent as soon as can be. @returns its key, which becomes its id */
export function record(item: QueueItem, said: Said): string {
  const key = newKey();
  void outbox.add({ reason: null, ...said, key, event: item.id, reviewer: reviewer.peek(), from: stateOf(item) });
  return key;
}

/** Not `randomUUID`, which insecure origins lack. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
}
