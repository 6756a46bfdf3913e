import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../errors.ts';
import { Config, type Settings } from './config.ts';
import { resolveLexicons } from './lexicons.ts';
import { configFile, readRaw } from './raw.ts';

const DATA_FOLDER = '.opine';

/**
 * Reads the configuration of a folder (or the file given) and the environment.
 * @throws UsageError naming the file and the field that is wrong
 */
export async function loadSettings(given?: string): Promise<Settings> {
  const file = given ?? configFile();
  const config = file === null ? Config.parse({}) : await readConfig(resolve(file));
  const folder = file === null ? process.cwd() : dirname(resolve(file));
  return {
    ...config,
    gazetteers: config.gazetteers.map((path) => resolve(folder, path)),
    lexicons: resolveLexicons(config.lexicons, (path) => resolve(folder, path)),
    sources: config.sources.map((source) =>
      source.kind === 'files' ? { ...source, path: resolve(folder, source.path) } : source,
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
