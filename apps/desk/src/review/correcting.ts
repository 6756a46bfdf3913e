import { closeForm, discardDraft, editing, finishEditing, startEditing } from '../edit/index.ts';
import { announce } from '../parts/index.ts';
import { current } from './current.ts';
import { eventOf } from './decisions.ts';
import { correct, decide } from './steps.ts';

/** Opens the event in hand for correction. */
export function openForm(): void {
  const item = current.peek();
  if (item !== null) startEditing({ ...item, event: eventOf(item) });
}

/** Saves the corrections and stays with the event. */
export function save(): void {
  const done = finishEditing();
  if (done === null) announce('Nothing was changed');
  else correct(done.item, done.patch);
}

/** Saves the corrections with the acceptance, and goes on to the next event. */
export async function saveAndAccept(): Promise<void> {
  if (editing.peek() === null) return;
  const done = finishEditing();
  await decide('accept', null, done?.patch);
}

export function discard(): void {
  discardDraft();
  announce('Corrections thrown away');
}

/** Ctrl Enter saves and accepts, Shift Enter saves, Escape puts the form away with its corrections kept. */
export function editKey(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  if (event.key === 'Escape') closeForm();
  else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void saveAndAccept();
  else if (event.key === 'Enter' && event.shiftKey) save();
  else return;
  event.preventDefault();
}
