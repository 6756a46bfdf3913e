import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Table from 'cli-table3';
import { startPostgres } from '../../../testing/services.ts';
import { EVENTS, MENTIONS } from './make-report.ts';
import { measureStore, type Timed } from './measure.ts';

/** Times a store of so many mentions, on SQLite and, where it is installed, on Postgres, and prints one table. */
export async function runStore(mentions: number): Promise<void> {
  const articles = Math.ceil(mentions / MENTIONS);
  const columns: [string, Timed[]][] = [];
  const run = async (name: string, url: string) => {
    const onProgress = (stored: number) => process.stderr.write(`\r${name}: ${stored} of ${articles} articles `);
    columns.push([name, await measureStore(url, articles, onProgress)]);
  };
  const folder = mkdtempSync(join(tmpdir(), 'opine-bench-'));
  try {
    const file = join(folder, 'opine.db');
    await run('SQLite', `sqlite:${file}`);
    process.stderr.write(`\rSQLite: ${(statSync(file).size / 1e6).toFixed(0)} MB                    \n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const postgres = await startPostgres();
  if (postgres !== null) {
    try {
      await run('Postgres', postgres.url);
    } finally {
      await postgres.stop();
    }
  }
  const table = new Table({
    head: ['ms: median, 95 of 100', ...columns.map(([name]) => name)],
    style: { head: [], border: [], compact: true },
  });
  for (const [row, { what }] of columns[0]![1].entries()) {
    table.push([what, ...columns.map(([, all]) => `${all[row]!.median.toFixed(1)}, ${all[row]!.most.toFixed(1)}`)]);
  }
  process.stderr.write('\r');
  process.stdout.write(`${articles} articles, ${articles * MENTIONS} mentions, ${articles * EVENTS} events\n`);
  process.stdout.write(`${table.toString()}\n`);
}
