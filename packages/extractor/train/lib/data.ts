import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export class DataError extends Error {
  readonly code = 'TRAINING_DATA';
}

/** Reads a JSON Lines file of the data folder. @throws DataError naming the file that is missing. */
export function readJsonl<T>(folder: string, file: string): T[] {
  const path = join(folder, file);
  if (!existsSync(path)) throw new DataError(`${path} is missing: give the folder that holds ${file} with --data`);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
