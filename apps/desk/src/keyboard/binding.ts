import { keyChanges } from './changes.ts';

/** A key (`a`, `?`, `ArrowDown`) or two in a row (`g q`), and what they do. */
export interface Binding {
  /** Stable: what the reviewer's own keys are kept under. */
  readonly id: string;
  readonly keys: readonly string[];
  readonly does: string;
  readonly run: () => void;
}

/** A binding with these keys, or those that the reviewer chose instead. */
export function binding(id: string, keys: readonly string[], does: string, run: () => void): Binding {
  return {
    id,
    does,
    run,
    get keys() {
      return keyChanges.value[id] ?? keys;
    },
  };
}
