import type { QueueCounts, QueueItem } from '@opine/schema';
import { signal } from '@preact/signals';
import { getQueue } from '../api/index.ts';
import { type Load, load, NOTHING } from '../parts/index.ts';
import type { QueueRoute } from '../route/index.ts';

export interface Listed {
  /** The `listKey` of what was asked for. */
  readonly of: string;
  readonly items: readonly QueueItem[];
  readonly next: string | null;
}

type Asked = Pick<QueueRoute, 'state' | 'filter'>;

/** The part of the queue that has been read so far. What is decided meanwhile stays in it, so that it can be taken back. */
export const listed = signal<Load<Listed>>(NOTHING);
/** How the queue stood when the server last said so. */
export const serverCounts = signal<QueueCounts | null>(null);

/** Names a list and its filter. */
export const listKey = ({ state, filter }: Asked): string => JSON.stringify([state, filter]);

export async function loadList(asked: Asked): Promise<void> {
  const of = listKey(asked);
  await load(
    listed,
    async () => {
      const { items, next, counts } = await getQueue(asked.state, asked.filter, null);
      serverCounts.value = counts;
      return { of, items, next };
    },
    { keep: listed.peek().value?.of === of },
  );
}

/** Adds the next page, if there is one. */
export async function loadMore(): Promise<void> {
  const { value, busy } = listed.peek();
  if (busy || value === null || value.next === null) return;
  const [state, filter] = JSON.parse(value.of) as [Asked['state'], Asked['filter']];
  await load(listed, async () => {
    const { items, next, counts } = await getQueue(state, filter, value.next);
    serverCounts.value = counts;
    const known = new Set(value.items.map(({ id }) => id));
    return { of: value.of, items: [...value.items, ...items.filter(({ id }) => !known.has(id))], next };
  });
}

/** Puts an event as the server now has it into the list. */
export function updateInList(item: QueueItem): void {
  const { value } = listed.peek();
  if (value === null) return;
  const items = value.items.map((one) => (one.id === item.id ? item : one));
  listed.value = { ...listed.peek(), value: { ...value, items } };
}
