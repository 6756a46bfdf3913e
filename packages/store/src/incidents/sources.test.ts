import { describe, expect, it } from 'vitest';
import { sourcesOf } from './sources.ts';

describe('sourcesOf', () => {
  it.each<[string, string[][], number]>([
    ['two sites', [['a'], ['b']], 2],
    ['one site', [['a'], ['a']], 1],
    [
      'copies on two sites',
      [
        ['copies', 'a'],
        ['copies', 'b'],
      ],
      1,
    ],
    ['a copy, and something else of its site', [['copies', 'a'], ['copies', 'b'], ['b'], ['c']], 2],
    ['pasted texts', [[], []], 2],
  ])('%s', (_, from, count) => {
    const reports = from.map((one, at) => ({ articleId: `${at}`, from: one }));
    expect(new Set(sourcesOf(reports)).size).toBe(count);
  });
});
