import Table from 'cli-table3';
import { startRedis } from '../../../testing/services.ts';
import { type Measured, measure } from './measure.ts';

export interface ThroughputOptions {
  readonly hosts: number;
  readonly pages: number;
  readonly delayMs: number;
}

/** Pages a second fetched, parsed and stored from a generated site, by one process and by four; and how politely. */
export async function runThroughput({ hosts, pages, delayMs }: ThroughputOptions): Promise<void> {
  const rows: [string, Measured][] = [];
  const run = async (name: string, workers: number, queueUrl?: string) => {
    const onProgress = (stored: number, seconds: number) => {
      process.stderr.write(`\r${name}: ${stored} of ${hosts * pages}, ${seconds.toFixed(0)} s `);
    };
    rows.push([name, await measure({ hosts, pages, delayMs, workers, queueUrl, onProgress })]);
  };
  await run('one process, SQLite', 1);
  const redis = await startRedis();
  try {
    if (redis !== null) {
      await run('one process, Redis', 1, redis.url);
    }
  } finally {
    await redis?.stop();
  }
  const again = await startRedis();
  try {
    if (again !== null) await run('four processes, Redis', 4, again.url);
  } finally {
    await again?.stop();
  }
  process.stderr.write('\r');
  process.stdout.write(`${tableOf(rows)}\n`);
}

function tableOf(rows: readonly [string, Measured][]): string {
  const table = new Table({
    head: ['', 'articles', 'seconds', 'a second', 'MB at 1/5, 1/2, end', 'requests', 'least gap ms', 'at once'],
    style: { head: [], border: [], compact: true },
  });
  for (const [name, { stored, seconds, perSecond, memory, requests, leastGapMs, together }] of rows) {
    table.push([
      name,
      stored,
      seconds.toFixed(1),
      perSecond.toFixed(0),
      memory.join(', '),
      requests,
      leastGapMs,
      together,
    ]);
  }
  return table.toString();
}
