import { effect, signal } from '@preact/signals';
import { current } from './current.ts';

/** What the reviewer is being asked before something is done to the event in hand. */
export type Question = 'reject' | 'flag' | 'comment' | 'merge' | 'split';

export const asking = signal<Question | null>(null);

/** The event that the question is about. */
let about: string | null = null;

export function ask(question: Question): void {
  const item = current.peek();
  if (item === null) return;
  about = item.id;
  asking.value = question;
}

export function stopAsking(): void {
  asking.value = null;
}

// An answer belongs to the event it was begun for.
effect(() => {
  if (current.value?.id !== about) stopAsking();
});
