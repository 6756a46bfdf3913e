import type { SourceConfig } from '@opine/ingest';
import type { Line } from '../../line/line.ts';
import { Tally } from '../../line/tally.ts';
import { crawlTable } from '../../render/crawl.ts';
import { progressBar } from '../../render/progress.ts';

/** One run over the sources with a progress bar, and a table at its end on standard error. */
export async function crawlOnce(line: Line, sources: readonly SourceConfig[]): Promise<{ failed: boolean }> {
  const bar = progressBar(1, 'crawling');
  const tally = new Tally(line.events, () => {
    const { found, done } = tally.progress;
    bar.setTotal(found);
    bar.update(done, `${done} of ${found} articles`);
  });
  for (const source of sources) tally.row(source.id);
  await line.crawl(sources);
  await line.idle();
  tally.stop();
  bar.stop();
  const rows = [...tally.sources.values()];
  process.stderr.write(`${crawlTable(rows, process.stderr.isTTY === true)}\n`);
  return { failed: rows.some((row) => row.errors.length > 0) };
}
