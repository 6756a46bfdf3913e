import { computed, signal } from '@preact/signals';
import { askAs } from '../api/index.ts';
import { session } from '../session/index.ts';

const PLACE = 'opine.reviewer';
const UNNAMED = 'local';

const chosen = signal(localStorage.getItem(PLACE) ?? UNNAMED);

/** The name under which decisions are recorded: the account's, or what was chosen where nobody has to sign in. */
export const reviewer = computed(() => (session.value?.signInNeeded ? (session.value.name ?? UNNAMED) : chosen.value));

askAs(() => reviewer.peek());

export function nameReviewer(name: string): void {
  chosen.value = name.trim() === '' ? UNNAMED : name.trim();
  localStorage.setItem(PLACE, chosen.value);
}
