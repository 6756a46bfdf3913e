import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { type InputDocument, InputDocument as InputSchema } from '@opine/schema';
import { z } from 'zod';
import { InputError, messageOf } from '../errors.ts';
import { STDIN } from './read.ts';

export interface InputLine {
  readonly line: number;
  /** The document, or why the line holds none. */
  readonly document: InputDocument | InputError;
  /** Bytes read up to here. */
  readonly bytes: number;
}

/** A line of a text file that is not blank. */
export interface TextLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** Bytes read up to here. */
  readonly bytes: number;
}

/** Lines of a file (`-`: standard input), one at a time. @throws InputError when it can't be read */
export async function* readLines(path: string): AsyncGenerator<TextLine> {
  const input = path === STDIN ? process.stdin : createReadStream(path);
  const failed = new Promise<never>((_, reject) => {
    input.once('error', (error: Error) => reject(new InputError(messageOf(error), { cause: error })));
  });
  failed.catch(() => undefined);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  let line = 0;
  let bytes = 0;
  for (;;) {
    const next = await Promise.race([lines.next(), failed]);
    if (next.done) return;
    line++;
    bytes += Buffer.byteLength(next.value) + 1;
    const text = line === 1 ? next.value.replace(/^\uFEFF/, '') : next.value;
    if (text.trim() !== '') yield { line, text, bytes };
  }
}

/** Documents of a JSON Lines file, one at a time; a bad line is told, not thrown. */
export async function* readDocuments(path: string): AsyncGenerator<InputLine> {
  for await (const { line, text, bytes } of readLines(path)) {
    yield { line, bytes, document: parseDocument(text, `${path}, line ${line}`) };
  }
}

/** Size of a file in bytes, 0 when it can't be known. */
export async function sizeOf(path: string): Promise<number> {
  return path === STDIN ? 0 : (await stat(path).catch(() => ({ size: 0 }))).size;
}

function parseDocument(text: string, where: string): InputDocument | InputError {
  try {
    const result = InputSchema.safeParse(JSON.parse(text));
    return result.success ? result.data : new InputError(`${where}: ${z.prettifyError(result.error)}`);
  } catch (error) {
    return new InputError(`${where}: is no JSON (${messageOf(error)})`);
  }
}
