import { StoreError } from './errors.ts';

/** The place in a list after which the next page starts: what the list is, and the sort key of the page's last row. */
export type Place = readonly [list: string, key: number, id?: string];

/** Writes a place as the opaque cursor of an API. */
export function encodeCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Reads a cursor that `encodeCursor` wrote for the same list. Throws `bad-cursor` for anything else. */
export function decodeCursor(list: string, cursor: string): Place {
  let place: unknown;
  try {
    place = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch (error) {
    throw badCursor(cursor, error);
  }
  if (!Array.isArray(place) || place[0] !== list || !Number.isSafeInteger(place[1])) throw badCursor(cursor);
  const id: unknown = place[2];
  if (id !== undefined && (typeof id !== 'string' || !/^[0-9a-f]+$/.test(id))) throw badCursor(cursor);
  return [list, place[1] as number, id];
}

function badCursor(cursor: string, cause?: unknown): StoreError {
  const shown = JSON.stringify(cursor.slice(0, 80));
  return new StoreError(
    'bad-cursor',
    `the cursor ${shown} is not one of this list: start again without a cursor`,
    cause,
  );
}
