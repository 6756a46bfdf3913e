import { readFileSync } from 'node:fs';

/** The entries of a data file: one a line, lines that start with # are comments. */
export function readLexicon(file: URL): ReadonlySet<string> {
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Set(lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')));
}
