import type { EventView } from '@opine/schema';
import { effect, signal } from '@preact/signals';
import { getEvent } from '../api/index.ts';
import { type Load, load, NOTHING } from '../parts/index.ts';
import { current } from './current.ts';
import { isWaiting } from './decisions.ts';

/** Stepping through quickly asks for nothing. */
const PAUSE_MS = 150;

/** What the server knows about the event in hand besides the event: other reports of the incident, all decisions. */
export const beside = signal<Load<EventView>>(NOTHING);

/** Follows the event in hand, and asks anew when a decision about it has arrived. */
export function followEvent(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const item = current.value;
    clearTimeout(timer);
    if (item === null || isWaiting(item)) return;
    const keep = beside.peek().value?.item.id === item.id;
    if (!keep) beside.value = NOTHING;
    timer = setTimeout(() => load(beside, () => getEvent(item.id), { keep }), PAUSE_MS);
  });
}
