import type { Binding } from './binding.ts';
import { Chords } from './chords.ts';

/** Runs bindings on keys pressed anywhere but in fields, dialogs and, for Enter and the arrows, where those mean something already. */
export function listen(bindings: () => readonly Binding[]): void {
  const chords = new Chords();
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
    const found = chords.press(event.key, event.timeStamp, bindings());
    if (found === null) return;
    event.preventDefault();
    found.run();
  });
}

function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, dialog[open], [contenteditable]') !== null) return true;
  if (key === 'Enter') return target.closest('a, button, summary') !== null;
  return key.startsWith('Arrow') && target.closest('[data-scrolls]') !== null;
}
