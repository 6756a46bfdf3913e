import { signal } from '@preact/signals';

/** What assistive technology is told politely. */
export const announcement = signal('');

/** Says it even when it is what was said last: a trailing no-break space makes it a change. */
export function announce(text: string): void {
  announcement.value = announcement.peek() === text ? `${text}\u00a0` : text;
}
