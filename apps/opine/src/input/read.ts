import { readFile } from 'node:fs/promises';
import { InputError, messageOf } from '../errors.ts';
import { decodeText } from './text.ts';

export const STDIN = '-';

/** Name of an input in messages. */
export const inputName = (path: string) => (path === STDIN ? 'standard input' : path);

/** Reads a file, or standard input for `-`. @throws InputError naming the input */
export async function readBytes(path: string): Promise<Uint8Array> {
  if (path === STDIN) return readStdin();
  try {
    return await readFile(path);
  } catch (error) {
    throw new InputError(`${path}: ${messageOf(error).replace(`${path}: `, '')}`, { cause: error });
  }
}

export async function readText(path: string): Promise<string> {
  return decodeText(await readBytes(path), inputName(path));
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
