import Table from 'cli-table3';
import type { SourceTally } from '../line/tally.ts';
import { indented } from './layout.ts';
import { styleFor } from './style.ts';

const COLUMNS = ['found', 'new', 'changed', 'unchanged', 'skipped', 'failed', 'claims', 'events'] as const;

/** What a run brought, a row a source; below it the errors in full. */
export function crawlTable(rows: readonly SourceTally[], colour: boolean): string {
  const style = styleFor(colour);
  const table = new Table({
    head: ['source', ...COLUMNS],
    style: { head: [], border: [], compact: true },
    colAligns: ['left', ...COLUMNS.map(() => 'right' as const)],
  });
  for (const row of rows) table.push([row.source, ...COLUMNS.map((column) => String(row[column]))]);
  const errors = rows.flatMap((row) => row.errors.map((message) => `${row.source}: ${message}`));
  const list =
    errors.length > 0 ? `\n${style.heading('Not read')}\n${errors.map((e) => indented(e, 2)).join('\n')}` : '';
  return table.toString() + list;
}
