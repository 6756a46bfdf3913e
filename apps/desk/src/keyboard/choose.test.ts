import { describe, expect, it } from 'vitest';
import type { Binding } from './binding.ts';
import { canBeChosen, inTheWay } from './choose.ts';

const one = (id: string, ...keys: string[]): Binding => ({ id, keys, does: id, run: () => undefined });
const bindings = [one('accept', 'a'), one('next', 'j', 'ArrowDown'), one('queue', 'g q'), one('paste', 'g p')];

describe('inTheWay', () => {
  const cases: [keys: string, id: string, found: string | null][] = [
    ['x', 'accept', null],
    ['a', 'accept', null],
    ['j', 'accept', 'next'],
    ['ArrowDown', 'accept', 'next'],
    // Alone it would wait for, or swallow, the second key of a pair.
    ['g', 'accept', 'queue'],
    ['j x', 'accept', 'next'],
    ['g q', 'paste', 'queue'],
    ['g x', 'paste', null],
    ['G', 'accept', null],
  ];
  it.each(cases)('%s for %s', (keys, id, found) => {
    expect(inTheWay(keys, id, bindings)?.id ?? null).toBe(found);
  });
});

describe('canBeChosen', () => {
  it.each(['a', 'A', '?', 'é', 'Enter', 'ArrowLeft', 'Home'])('%s', (key) => expect(canBeChosen(key)).toBe(true));
  it.each(['Tab', 'Escape', 'Shift', 'F5', 'F12', ' ', 'Dead'])('not %j', (key) =>
    expect(canBeChosen(key)).toBe(false),
  );
});
