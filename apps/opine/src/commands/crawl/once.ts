import { setTimeout as sleep } from 'node:timers/promises';
import type { BackfillBounds, SourceConfig } from '@opine/ingest';
import type { Line } from '../../line/line.ts';
import { Tally } from '../../line/tally.ts';
import { crawlTable } from '../../render/crawl.ts';
import { progressBar } from '../../render/progress.ts';

/** One run over the sources, or back through their sitemaps, with a progress bar, and a table at its end on standard error. */
export async function crawlOnce(
  line: Line,
  sources: readonly SourceConfig[],
  bounds?: Partial<BackfillBounds>,
): Promise<{ failed: boolean }> {
  const bar = progressBar(1, 'crawling');
  const tally = new Tally(line.events, () => {
    const { found, done } = tally.progress;
    bar.setTotal(found);
    bar.update(done, `${done} of ${found} articles`);
  });
  for (const source of sources) tally.row(source.id);
  await line.crawl(sources, bounds);
  await settled(line, tally);
  // What an earlier run had stored and died before reading.
  if ((await line.sweep()) > 0) await settled(line, tally);
  tally.stop();
  bar.stop();
  const rows = [...tally.sources.values()];
  process.stderr.write(`${crawlTable(rows, process.stderr.isTTY === true)}\n`);
  return { failed: rows.some((row) => row.errors.length > 0) };
}

const LOOK_MS = 100;
/** Longer than a job waits between its attempts. */
const LONGER_THAN_RETRIES_MS = 10_000;

/** Resolves when nothing is left to do now. What a host wants later is not waited for: the next run does it. */
async function settled(line: Line, tally: Tally): Promise<void> {
  let quietSince = Number.POSITIVE_INFINITY;
  for (;;) {
    const { waiting, active, delayed } = await line.counts();
    if (waiting + active + delayed === 0) return;
    quietSince = waiting + active > 0 ? Number.POSITIVE_INFINITY : Math.min(quietSince, Date.now());
    if (tally.putBacks > 0 && Date.now() - quietSince > LONGER_THAN_RETRIES_MS) return;
    await sleep(LOOK_MS);
  }
}
