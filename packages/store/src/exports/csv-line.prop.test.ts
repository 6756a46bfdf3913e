import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvLine } from './csv-line.ts';

/** Reads one line as RFC 4180 says. */
function readLine(line: string): string[] {
  return [...line.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n$)/g)].map((match) => match[1].replaceAll('""', '"'));
}

const cell = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', '-', '@', ' ', 'a', '😀', "'") });

it('gives every text back to a reader of RFC 4180, and no formula to a spreadsheet', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
      const read = readLine(csvLine(cells));
      expect(read).toHaveLength(cells.length);
      for (const [i, text] of read.entries()) {
        expect([cells[i], `'${cells[i]}`]).toContain(text);
        expect(text).not.toMatch(/^\s*[=+\-@\t\r]/);
      }
    }),
  );
});
