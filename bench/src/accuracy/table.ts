import Table from 'cli-table3';

/** Figures in points of a hundred. */
export interface Row {
  readonly suite: string;
  readonly figure: string;
  readonly value: number;
  readonly floor: number | null;
}

export function figuresTable(rows: readonly Row[]): string {
  const table = new Table({
    head: ['suite', 'figure', 'now', 'floor', ''],
    style: { head: [], border: [], compact: true },
    colAligns: ['left', 'left', 'right', 'right', 'right'],
  });
  let suite = '';
  for (const row of rows) {
    const { value, floor } = row;
    const change = floor === null ? 'new' : value === floor ? '' : (value - floor).toFixed(1).replace(/^(?=\d)/, '+');
    table.push([row.suite === suite ? '' : row.suite, row.figure, value.toFixed(1), floor?.toFixed(1) ?? '', change]);
    suite = row.suite;
  }
  return table.toString();
}
