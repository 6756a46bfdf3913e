import type { Binding } from './binding.ts';

/** Keys that move the focus, leave a dialog or only change other keys: the browser's and the screen reader's own. */
const TAKEN = /^(Tab|Escape|Shift|Control|Alt|Meta|CapsLock|Dead|Unidentified| |F\d+)$/;

export const canBeChosen = (key: string): boolean => !TAKEN.test(key);

/** The binding that these keys would get in the way of, or that would get in theirs. */
export function inTheWay(keys: string, id: string, others: readonly Binding[]): Binding | null {
  const clash = (other: string) => other === keys || other.startsWith(`${keys} `) || keys.startsWith(`${other} `);
  return others.find((one) => one.id !== id && one.keys.some(clash)) ?? null;
}
