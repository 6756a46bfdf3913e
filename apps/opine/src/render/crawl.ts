import Table from 'cli-table3';
import type { SourceTally } from '../line/tally.ts';
import { indented } from './layout.ts';
import { styleFor } from './style.ts';

/** Titles of the columns, and what is counted in them. */
const COLUMNS = [
  ['found', 'found'],
  ['seen again', 'revisits'],
  ['new', 'new'],
  ['copies', 'copy'],
  ['changed', 'changed'],
  ['unchanged', 'unchanged'],
  ['skipped', 'skipped'],
  ['failed', 'failed'],
  ['put off', 'putBack'],
  ['claims', 'claims'],
  ['events', 'events'],
] as const;

/** What a run brought, a row a source; below it the errors in full. */
export function crawlTable(rows: readonly SourceTally[], colour: boolean): string {
  const style = styleFor(colour);
  const table = new Table({
    head: ['source', ...COLUMNS.map(([title]) => title)],
    style: { head: [], border: [], compact: true },
    colAligns: ['left', ...COLUMNS.map(() => 'right' as const)],
  });
  for (const row of rows) table.push([row.source, ...COLUMNS.map(([, count]) => String(row[count]))]);
  const errors = rows.flatMap((row) => row.errors.map((message) => `${row.source}: ${message}`));
  const list =
    errors.length > 0 ? `\n${style.heading('Not read')}\n${errors.map((e) => indented(e, 2)).join('\n')}` : '';
  return table.toString() + list;
}
