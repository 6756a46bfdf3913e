import { signal } from '@preact/signals';

const PLACE = 'opine.reviewer';
const UNNAMED = 'local';

/** The name under which decisions are recorded. */
export const reviewer = signal(localStorage.getItem(PLACE) ?? UNNAMED);

export function nameReviewer(name: string): void {
  reviewer.value = name.trim() === '' ? UNNAMED : name.trim();
  localStorage.setItem(PLACE, reviewer.value);
}
