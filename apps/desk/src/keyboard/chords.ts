import type { Binding } from './binding.ts';

const PATIENCE_MS = 1_500;

/**
 * Follows the keys pressed and finds the binding they complete. A first key that begins a pair is remembered for a
 * moment; any other key forgets it.
 */
export class Chords {
  #first: { key: string; at: number } | null = null;

  /** @param at milliseconds of any clock that only goes forward */
  press(key: string, at: number, bindings: readonly Binding[]): Binding | null {
    const first = this.#first !== null && at - this.#first.at <= PATIENCE_MS ? this.#first.key : null;
    this.#first = null;
    const pressed = first === null ? key : `${first} ${key}`;
    const found = bindings.find(({ keys }) => keys.includes(pressed));
    if (found !== undefined) return found;
    if (first === null && bindings.some(({ keys }) => keys.some((one) => one.startsWith(`${key} `)))) {
      this.#first = { key, at };
    }
    return null;
  }
}
