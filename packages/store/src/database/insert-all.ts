const ROWS_AT_ONCE = 400;

/** Inserts rows in statements of a size that both engines take. */
export async function insertAll<Row>(
  rows: Row[],
  insert: (rows: Row[]) => { execute(): Promise<unknown> },
): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) await insert(rows.slice(i, i + ROWS_AT_ONCE)).execute();
}
