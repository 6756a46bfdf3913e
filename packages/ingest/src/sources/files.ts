import { glob, readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { decodeText } from '../fetch/index.ts';
import { SourceError } from './errors.ts';

export type FileKind = 'page' | 'text' | 'feed';

const KINDS: [RegExp, FileKind][] = [
  [/\.html?$/i, 'page'],
  [/\.txt$/i, 'text'],
  [/\.(?:xml|rss|atom)$/i, 'feed'],
];

/** What a file is by the end of its name; null when it is nothing for us. */
export function kindOf(path: string): FileKind | null {
  return KINDS.find(([ending]) => ending.test(path))?.[1] ?? null;
}

/** The pages, texts and feeds of a folder (sub-folders included) or a glob, sorted. Throws `SourceError` when there are none. */
export async function listFiles(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    // Not there: it may be a glob.
    () => false,
  );
  const names: string[] = [];
  if (isFolder) names.push(...(await readdir(path, { recursive: true })).map((name) => join(path, name)));
  else for await (const name of glob(path)) names.push(name);
  const found = names.filter((name) => kindOf(name) !== null).map((name) => resolve(name));
  if (found.length === 0) {
    throw new SourceError('no-files', path, 'no .html, .txt or feed .xml files there: check the folder or glob');
  }
  return found.sort();
}

/** A file's text, in whatever charset it is. Throws `SourceError` for files that are missing, empty or binary. */
export async function readTextFile(path: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new SourceError('unreadable-file', path, 'can not be read', { cause });
  }
  if (isBinary(bytes)) throw new SourceError('binary-file', path, 'is no text file');
  const text = decodeText(bytes, { xml: kindOf(path) === 'feed' });
  if (text.trim() === '') throw new SourceError('empty-file', path, 'is empty');
  return text;
}

/** Text holds no NUL, unless it is UTF-16, which says so by its byte order mark. */
function isBinary(bytes: Buffer): boolean {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  return mark !== 0xfeff && mark !== 0xfffe && bytes.subarray(0, 8192).includes(0);
}
