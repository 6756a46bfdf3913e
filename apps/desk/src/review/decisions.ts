import type { QueueCounts, QueueItem, ReviewState, Verdict } from '@opine/schema';
import { computed } from '@preact/signals';
import { getDecisions, postDecision } from '../api/index.ts';
import { Outbox } from '../outbox/index.ts';
import { stateAfter } from '../words/index.ts';
import { findInArticles, reloadArticle, updateInArticle } from './articles.ts';
import { listed, serverCounts, updateInList } from './list.ts';
import { reviewer } from './reviewer.ts';

export const outbox = new Outbox({
  storage: localStorage,
  send: ({ event, verdict, reason, reviewer: name }) => postDecision(event, { verdict, reason, reviewer: name }),
  history: getDecisions,
  inForce: (event) => known(event)?.decision?.id ?? null,
  settled(entry, response) {
    if (response === null) {
      const item = known(entry.event);
      if (item !== null) reloadArticle(item.articleId);
      return;
    }
    serverCounts.value = response.counts;
    updateInList(response.item);
    updateInArticle(response.item);
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

/** The event's state as the reviewer left it, whether the server knows already or not. */
export function stateOf(item: QueueItem): ReviewState {
  const waiting = outbox.entries.value.findLast(({ event, refused }) => event === item.id && refused === undefined);
  return waiting === undefined ? item.state : stateAfter(waiting.verdict);
}

/** The server's counts with what is on its way to it. */
export const counts = computed<QueueCounts | null>(() => {
  if (serverCounts.value === null) return null;
  const now = { ...serverCounts.value };
  for (const { from, verdict, refused } of outbox.entries.value) {
    if (refused !== undefined) continue;
    const to = stateAfter(verdict);
    if (from in now) now[from as keyof QueueCounts] = Math.max(0, now[from as keyof QueueCounts] - 1);
    if (to in now) now[to as keyof QueueCounts] += 1;
  }
  return now;
});

/** Records a decision; it is shown at once and sent as soon as can be. */
export function record(item: QueueItem, verdict: Verdict, reason: string | null): void {
  const from = stateOf(item);
  void outbox.add({ key: newKey(), event: item.id, verdict, reason, reviewer: reviewer.peek(), from });
}

function known(event: string): QueueItem | null {
  return listed.peek().value?.items.find(({ id }) => id === event) ?? findInArticles(event);
}

/** Not `randomUUID`, which insecure origins lack. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
}
