import { signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { type Binding, canBeChosen, changeKeys, inTheWay, Keys, keyChanges } from '../keyboard/index.ts';
import { announce } from '../parts/index.ts';
import { besides } from './bindings.ts';

/** A second key counts as part of a pair when it comes within this time. */
const PAIR_MS = 900;

/** The binding that waits for its new keys, and the first of them. */
const choosing = signal<{ id: string; first: string | null } | null>(null);
/** What came of the last choice, beside the binding it was for. */
const told = signal<{ id: string; text: string } | null>(null);

/** What the keys of one group do; each can be given another key. */
export function KeyTable({ name, bindings }: { name: string; bindings: readonly Binding[] }) {
  return (
    <dl class="keys">
      {bindings.map((one) => (
        <div key={one.id}>
          <dt>
            {one.keys.map((keys) => (
              <Keys key={keys} keys={keys} />
            ))}
          </dt>
          <dd>
            {one.does}
            {told.value?.id === one.id && <span class="told"> {told.value.text}</span>}
          </dd>
          <dd class="change">
            {choosing.value?.id === one.id ? (
              <Choosing binding={one} group={name} />
            ) : (
              <button type="button" class="button bare small" onClick={() => choose(one)}>
                Change<span class="hidden"> the key for {one.does}</span>
              </button>
            )}
            {keyChanges.value[one.id] !== undefined && (
              <button
                type="button"
                class="button bare small"
                onClick={() => {
                  tell(one, 'Has its own key again.');
                  changeKeys(one.id, null);
                }}
              >
                Reset<span class="hidden"> the key for {one.does}</span>
              </button>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Takes the next key pressed, or two in a row; Escape leaves everything as it was. */
function Choosing({ binding, group }: { binding: Binding; group: string }) {
  useLayoutEffect(() => {
    let pair: ReturnType<typeof setTimeout> | undefined;
    const take = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Tab' || event.key === 'Escape') {
        if (event.key === 'Escape') event.preventDefault();
        choosing.value = null;
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      if (!canBeChosen(event.key)) return;
      const first = choosing.peek()?.first ?? null;
      clearTimeout(pair);
      if (first !== null) settle(binding, group, `${first} ${event.key}`);
      else {
        choosing.value = { id: binding.id, first: event.key };
        pair = setTimeout(() => settle(binding, group, event.key), PAIR_MS);
      }
    };
    addEventListener('keydown', take, { capture: true });
    return () => {
      clearTimeout(pair);
      removeEventListener('keydown', take, { capture: true });
    };
  }, [binding, group]);
  const first = choosing.value?.first;
  return <span role="status">{first ? <Keys keys={`${first} …`} /> : 'Press a key, or Escape'}</span>;
}

function choose(binding: Binding): void {
  told.value = null;
  choosing.value = { id: binding.id, first: null };
  // The button goes: without this the focus would leave the dialog with it.
  (document.activeElement?.closest('dialog') as HTMLElement | null)?.focus();
}

function settle(binding: Binding, group: string, keys: string): void {
  choosing.value = null;
  const other = inTheWay(keys, binding.id, besides(group));
  if (other === null) {
    changeKeys(binding.id, [keys]);
    tell(binding, 'Changed.');
  } else tell(binding, `“${keys}” is taken by “${other.does}”: change that first.`);
}

function tell(binding: Binding, text: string): void {
  told.value = { id: binding.id, text };
  announce(text);
}
