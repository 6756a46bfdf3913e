import { signal } from '@preact/signals';

const PLACE = 'opine.keys';

export type KeyChanges = Readonly<Record<string, readonly string[]>>;

/** The keys that the reviewer chose, by binding; what is not in it has its own. */
export const keyChanges = signal<KeyChanges>(read());

/** Gives a binding other keys; null gives it its own back. */
export function changeKeys(id: string, keys: readonly string[] | null): void {
  const { [id]: _, ...others } = keyChanges.peek();
  keep(keys === null ? others : { ...others, [id]: keys });
}

export function resetKeys(): void {
  keep({});
}

function keep(changes: KeyChanges): void {
  keyChanges.value = changes;
  localStorage.setItem(PLACE, JSON.stringify(changes));
}

/** What is stored may be from another version, or damaged: only what fits is taken. */
function read(): KeyChanges {
  try {
    const stored: unknown = JSON.parse(globalThis.localStorage?.getItem(PLACE) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).filter(
        ([, keys]) => Array.isArray(keys) && keys.length > 0 && keys.every((key) => typeof key === 'string'),
      ),
    );
  } catch {
    return {};
  }
}
