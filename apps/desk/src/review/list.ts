import type { QueueCounts, QueueItem, QueueList } from '@opine/schema';
import { signal } from '@preact/signals';
import { getQueue } from '../api/index.ts';
import { type Load, load, NOTHING } from '../parts/index.ts';

export interface Listed {
  readonly state: QueueList;
  readonly items: readonly QueueItem[];
  readonly next: string | null;
}

/** The part of the queue that has been read so far. What is decided meanwhile stays in it, so that it can be taken back. */
export const listed = signal<Load<Listed>>(NOTHING);
/** How the queue stood when the server last said so. */
export const serverCounts = signal<QueueCounts | null>(null);

export async function loadList(state: QueueList): Promise<void> {
  await load(
    listed,
    async () => {
      const { items, next, counts } = await getQueue(state, null);
      serverCounts.value = counts;
      return { state, items, next };
    },
    { keep: listed.peek().value?.state === state },
  );
}

/** Adds the next page, if there is one. */
export async function loadMore(): Promise<void> {
  const { value, busy } = listed.peek();
  if (busy || value === null || value.next === null) return;
  await load(listed, async () => {
    const { items, next, counts } = await getQueue(value.state, value.next);
    serverCounts.value = counts;
    const known = new Set(value.items.map(({ id }) => id));
    return { state: value.state, items: [...value.items, ...items.filter(({ id }) => !known.has(id))], next };
  });
}

/** Puts an event as the server now has it into the list. */
export function updateInList(item: QueueItem): void {
  const { value } = listed.peek();
  if (value === null) return;
  const items = value.items.map((one) => (one.id === item.id ? item : one));
  listed.value = { ...listed.peek(), value: { ...value, items } };
}
