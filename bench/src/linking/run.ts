import Table from 'cli-table3';
import { measureLinking } from './measure.ts';

/** Prints how right the linking of names over articles is, on names made for it. */
export async function runLinking(): Promise<void> {
  const { linked, right, found } = await measureLinking();
  const percent = (part: number) => (100 * part).toFixed(1);
  process.stdout.write(`${linked} pairs linked, of which ${percent(right / linked)} % are right\n`);
  const table = new Table({
    head: ['spelled', 'times', 'linked to the others %'],
    style: { head: [], border: [], compact: true },
  });
  for (const { variant, tellings, share } of found) table.push([variant, tellings, percent(share)]);
  process.stdout.write(`${table.toString()}\n`);
}
