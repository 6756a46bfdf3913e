import { describe, expect, it } from 'vitest';
import type { Binding } from './binding.ts';
import { Chords } from './chords.ts';

const bindings: Binding[] = [
  { id: 'accept', keys: ['a'], does: 'accept', run: () => undefined },
  { keys: ['j', 'ArrowDown'], id: 'next', does: 'next', run: () => undefined },
  { keys: ['g q'], id: 'queue', does: 'queue', run: () => undefined },
  { keys: ['q'], id: 'quit', does: 'quit', run: () => undefined },
];

describe('Chords', () => {
  const cases: [presses: [string, number][], found: (string | null)[]][] = [
    [[['a', 0]], ['accept']],
    [[['ArrowDown', 0]], ['next']],
    [[['x', 0]], [null]],
    [
      [
        ['g', 0],
        ['q', 500],
      ],
      [null, 'queue'],
    ],
    [
      [
        ['g', 0],
        ['q', 1_501],
      ],
      [null, 'quit'],
    ],
    [
      [
        ['g', 0],
        ['a', 100],
      ],
      [null, null],
    ],
    [
      [
        ['g', 0],
        ['a', 100],
        ['a', 200],
      ],
      [null, null, 'accept'],
    ],
    [
      [
        ['g', 0],
        ['g', 100],
        ['q', 200],
      ],
      [null, null, 'quit'],
    ],
  ];
  it.each(cases)('%j', (presses, found) => {
    const chords = new Chords();
    expect(presses.map(([key, at]) => chords.press(key, at, bindings)?.does ?? null)).toEqual(found);
  });
});
