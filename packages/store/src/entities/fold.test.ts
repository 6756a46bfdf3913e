import { describe, expect, it } from 'vitest';
import { inForce, Roots } from './fold.ts';

describe('inForce', () => {
  const cases: [string, [id: string, undoes?: string][], string[]][] = [
    ['all', [['a'], ['b']], ['a', 'b']],
    ['not what was undone', [['a'], ['b', 'a']], ['b']],
    ['what was undone and brought back', [['a'], ['b', 'a'], ['c', 'b']], ['a', 'c']],
    ['not what was undone twice', [['a'], ['b', 'a'], ['c', 'a']], ['b', 'c']],
  ];
  it.each(cases)('holds %s', (_, decisions, expected) => {
    const found = inForce(decisions.map(([id, undoes]) => ({ id, ...(undoes === undefined ? {} : { undoes }) })));
    expect(found.map(({ id }) => id)).toEqual(expected);
  });
});

describe('Roots', () => {
  it('joins what is joined already, in circles too', () => {
    const roots = new Roots();
    roots.join('a', 'b');
    roots.join('b', 'c');
    roots.join('c', 'a');
    expect(['a', 'b', 'c', 'd'].map((id) => roots.rootOf(id))).toEqual(['a', 'a', 'a', 'd']);
    roots.join('d', 'c');
    expect(roots.rootOf('b')).toBe('d');
    expect(roots.joined().sort()).toEqual(['a', 'b', 'c']);
  });
});
