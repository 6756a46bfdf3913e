import { createHash } from 'node:crypto';
import { plain } from './database/index.ts';
import { StoreError } from './errors.ts';

const LONGEST_ID = 500;

/** A key that is the same for the same parts and practically never for others: SHA-256, cut to 128 bits, in hex. */
export function keyOf(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** Throws `bad-id` when an id can't be stored as it is and so could not tell two articles apart. */
export function requireStorableId(what: string, id: string): void {
  if (id.length > 0 && id.length <= LONGEST_ID && plain(id) === id) return;
  const shown = JSON.stringify(id.slice(0, 80));
  throw new StoreError(
    'bad-id',
    `${what} ${shown}: give 1 to ${LONGEST_ID} characters, no NUL, no half surrogate pair`,
  );
}
