import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { messageOf, UsageError } from '../errors.ts';
import { LexiconFiles, resolveLexicons } from './lexicons.ts';

const FILES = ['opine.config.ts', 'opine.config.json'];

/** The configuration file of this folder; null when there is none. */
export function configFile(): string | null {
  return FILES.find((name) => existsSync(name)) ?? null;
}

/** What a configuration file says, unchecked. @throws UsageError when it can't be read */
export async function readRaw(path: string): Promise<unknown> {
  try {
    if (!path.endsWith('.json')) return ((await import(pathToFileURL(path).href)) as { default: unknown }).default;
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`${path} can't be read: ${messageOf(error)}`, { cause: error });
  }
}

/** The files of names and words that this folder's configuration names: all of it that `opine extract` needs to know. */
export async function configuredFiles(): Promise<{ gazetteers: string[]; lexicons: LexiconFiles }> {
  const file = configFile();
  const path = resolve(file ?? '.');
  const raw = file === null ? {} : await readRaw(path);
  const result = z
    .object({ gazetteers: z.array(z.string()).default([]), lexicons: LexiconFiles.prefault({}) })
    .safeParse(raw);
  if (!result.success) throw new UsageError(`${path} is not right:\n${z.prettifyError(result.error)}`);
  const absolute = (name: string) => resolve(dirname(path), name);
  const { gazetteers, lexicons } = result.data;
  return { gazetteers: gazetteers.map(absolute), lexicons: resolveLexicons(lexicons, absolute) };
}
