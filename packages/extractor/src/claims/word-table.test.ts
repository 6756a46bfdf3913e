import { describe, expect, it } from 'vitest';
import { WordTable } from './word-table.ts';

const table = new WordTable([
  ['call', 1],
  ['call for', 2],
  ['call for help', 3],
  ['time has come', 4],
]);

describe('WordTable', () => {
  it.each([
    ['they call him', 1, 1, 1],
    ['they call for peace', 1, 2, 2],
    ['they call for help', 1, 3, 3],
    ['the time has come', 1, 4, 3],
    ['the time has', 1, null, 0],
    ['nobody came', 0, null, 0],
  ])('%s', (text, at, value, words) => {
    const row = text.split(' ');
    const found = table.match((i) => row[i], at, row.length);
    expect(found).toEqual(value === null ? null : { value, words });
  });

  it('does not read past the end of the row', () => {
    const row = ['call', 'for', 'help'];
    expect(table.match((i) => row[i], 0, 2)).toEqual({ value: 2, words: 2 });
  });
});
