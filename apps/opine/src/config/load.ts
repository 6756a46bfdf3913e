import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { messageOf, UsageError } from '../errors.ts';
import { Config, type Settings } from './config.ts';

const FILES = ['opine.config.ts', 'opine.config.json'];
const DATA_FOLDER = '.opine';

/**
 * Reads the configuration of a folder (or the file given) and the environment.
 * @throws UsageError naming the file and the field that is wrong
 */
export async function loadSettings(given?: string): Promise<Settings> {
  const file = given ?? FILES.find((name) => existsSync(name)) ?? null;
  const config = file === null ? Config.parse({}) : await readConfig(resolve(file));
  const folder = file === null ? process.cwd() : dirname(resolve(file));
  return {
    ...config,
    sources: config.sources.map((source) =>
      source.kind === 'files' && !isAbsolute(source.path) ? { ...source, path: join(folder, source.path) } : source,
    ),
    storeUrl: process.env.OPINE_DB ?? (await sqliteIn(folder, 'opine.db')),
    queueUrl: process.env.OPINE_QUEUE ?? (await sqliteIn(folder, 'queue.db')),
    file,
  };
}

async function sqliteIn(folder: string, name: string): Promise<string> {
  await mkdir(join(folder, DATA_FOLDER), { recursive: true });
  return `sqlite:${join(folder, DATA_FOLDER, name)}`;
}

async function readConfig(path: string): Promise<Config> {
  const result = Config.safeParse(await readRaw(path));
  if (result.success) return result.data;
  throw new UsageError(`${path} is not right:\n${z.prettifyError(result.error)}`);
}

async function readRaw(path: string): Promise<unknown> {
  try {
    if (!path.endsWith('.json')) return ((await import(pathToFileURL(path).href)) as { default: unknown }).default;
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`${path} can't be read: ${messageOf(error)}`, { cause: error });
  }
}
