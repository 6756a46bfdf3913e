import { readFileSync } from 'node:fs';

/** A lexicon that can't be read: says which file and which line. */
export class LexiconError extends Error {
  readonly code = 'LEXICON';
}

/**
 * Entries of a lexicon file: one a line; blank lines and lines that start with `#` are comments.
 * @param url of the file, usually `new URL('lexicons/x.txt', import.meta.url)`
 */
export function readLines(url: URL): string[] {
  return readFileSync(url, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Rows of a tab-separated lexicon with a fixed number of columns. @throws LexiconError on a row of another width. */
export function readTable(url: URL, columns: number): string[][] {
  return readFileSync(url, 'utf8')
    .split(/\r?\n/)
    .flatMap((line, i) => {
      if (line.trim() === '' || line.startsWith('#')) return [];
      const cells = line.split('\t').map((cell) => cell.trim());
      if (cells.length !== columns) {
        throw new LexiconError(`${url.pathname}, line ${i + 1}: expected ${columns} columns, found ${cells.length}`);
      }
      return [cells];
    });
}

/** One case-insensitive expression that matches any of the patterns (each line of the file is one). */
export function readPatterns(url: URL): RegExp {
  return new RegExp(
    readLines(url)
      .map((line) => `(?:${line})`)
      .join('|'),
    'iu',
  );
}
