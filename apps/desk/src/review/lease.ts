import type { Lease } from '@opine/schema';
import { effect, signal } from '@preact/signals';
import { ApiFailure, deleteLease, getEvent, postLease } from '../api/index.ts';
import { may } from '../session/index.ts';
import { current } from './current.ts';
import { reviewer } from './reviewer.ts';

/** An event is in hand when it was looked at for so long. */
const PAUSE_MS = 700;
/** Well within the two minutes that the server gives. */
const RENEW_MS = 60_000;
/** How soon it is seen that somebody else has given it back. */
const ASK_MS = 10_000;

/** Who else has the event in hand; null when nobody does. */
export const heldBy = signal<Lease | null>(null);

/** Tells the others which event is in hand, as long as this page is looked at. */
export function followLease(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let held: string | null = null;
  const give = () => {
    if (held !== null) void quietly(deleteLease(held));
    held = null;
  };
  const take = async (event: string) => {
    if (!may('reviewer')) return;
    const lease = await quietly(askFor(event));
    if (current.peek()?.id !== event) return;
    heldBy.value = lease !== null && lease.reviewer !== reviewer.peek() ? lease : null;
    if (heldBy.value === null && lease !== null) held = event;
    timer = setTimeout(() => take(event), heldBy.value === null ? RENEW_MS : ASK_MS);
  };
  const follow = () => {
    clearTimeout(timer);
    const item = current.peek();
    if (held !== null && held !== item?.id) give();
    heldBy.value = null;
    if (item !== null && document.visibilityState === 'visible') timer = setTimeout(() => take(item.id), PAUSE_MS);
  };
  let followed: string | null = null;
  effect(() => {
    const id = current.value?.id ?? null;
    if (id === followed) return;
    followed = id;
    follow();
  });
  addEventListener('visibilitychange', follow);
  addEventListener('pagehide', give);
}

/** Takes the event, or says who has it. */
async function askFor(event: string): Promise<Lease | null> {
  try {
    return await postLease(event, reviewer.peek());
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.code !== 'leased') throw error;
    return (await getEvent(event)).item.lease;
  }
}

/** A lease is a courtesy: where it can't be had, the work goes on. */
async function quietly<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ApiFailure) return null;
    throw error;
  }
}
