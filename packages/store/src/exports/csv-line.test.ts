import { describe, expect, it } from 'vitest';
import { csvLine } from './csv-line.ts';

describe('csvLine', () => {
  it.each<[(string | number | null)[], string]>([
    [['a', 1, null, ''], '"a",1,,""'],
    [['say "hi", twice'], '"say ""hi"", twice"'],
    [['two\nlines\r\n'], '"two\nlines\r\n"'],
    [['=1+2', '+1', '-1', '@SUM(A1)'], `"'=1+2","'+1","'-1","'@SUM(A1)"`],
    [['\t=1', ' =1', '\n=1', '\0=1'], `"'\t=1","' =1","'\n=1","'\uFFFD=1"`],
    [['＝1+2', '＠x'], `"'＝1+2","'＠x"`],
    [['"=1"', 'a=1', "'=1", '1-2'], `"""=1""","a=1","'=1","1-2"`],
    [[-1, 0.5], '-1,0.5'],
    [['half \ud800', '😀'], '"half \uFFFD","😀"'],
  ])('%j', (cells, line) => expect(csvLine(cells)).toBe(`${line}\r\n`));
});
