import { readFileSync } from 'node:fs';

/** The entries of a data file: one a line, lines that start with # are comments. */
export function readLexicon(file: URL): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** One pattern for any entry of a data file whose entries are regular expressions; case is ignored. */
export function lexiconPattern(file: URL, wrap: (alternatives: string) => string = (any) => any): RegExp {
  return new RegExp(wrap(`(?:${readLexicon(file).join('|')})`), 'iu');
}
