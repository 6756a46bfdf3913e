import type { SourceConfig } from '@opine/ingest';
import { z } from 'zod';
import { loadSettings } from '../../config/load.ts';
import { EXIT, UsageError } from '../../errors.ts';
import { openLine } from '../../line/line.ts';
import { enabledSources } from '../../sources/index.ts';
import { ConfigOption, parseOptions } from '../options.ts';
import { untilStopped } from '../until-stopped.ts';
import { crawlOnce } from './once.ts';

const Options = ConfigOption.extend({
  once: z.boolean().default(false),
  backfill: z.boolean().default(false),
  since: z.iso.date('--since is a day, as 2024-01-01').optional(),
  max: z.coerce.number('--max is a number from 1').int().min(1, '--max is a number from 1').max(1_000_000).optional(),
});

export async function runCrawl(ids: string[], given: Record<string, unknown>): Promise<number> {
  const { config, once, backfill, since, max } = parseOptions(Options, given);
  if ((since ?? max) !== undefined && !backfill) throw new UsageError('--since and --max go with --backfill');
  const settings = await loadSettings(config);
  const line = await openLine(settings);
  try {
    const sources = chosen(await enabledSources(line.store, settings.sources), ids, settings.file);
    line.work();
    if (once || backfill) {
      const { failed } = await crawlOnce(line, sources, backfill ? { since, max } : undefined);
      return failed ? EXIT.failed : EXIT.done;
    }
    await line.schedule(sources);
    const scheduled = (await line.queue.schedules()).map((s) => `${s.id} at ${s.nextRunAt}`);
    process.stderr.write(`Following ${scheduled.length} schedules: ${scheduled.join(', ') || 'no source has one'}\n`);
    await untilStopped();
    return EXIT.done;
  } finally {
    await line.close();
  }
}

export async function runWork(given: Record<string, unknown>): Promise<number> {
  const { config } = parseOptions(ConfigOption, given);
  const line = await openLine(await loadSettings(config));
  line.work();
  process.stderr.write('Working on queued jobs; Ctrl-C stops.\n');
  await untilStopped();
  await line.close();
  return EXIT.done;
}

function chosen(sources: readonly SourceConfig[], ids: readonly string[], file: string | null): SourceConfig[] {
  if (sources.length === 0) {
    throw new UsageError(
      `there are no sources: ${file ? `add some to ${file}` : 'write an opine.config.json with "sources"'}`,
    );
  }
  const unknown = ids.find((id) => !sources.some((source) => source.id === id));
  if (unknown)
    throw new UsageError(`no source has the id "${unknown}"; there are ${sources.map((s) => s.id).join(', ')}`);
  return sources.filter((source) => ids.length === 0 || ids.includes(source.id));
}
