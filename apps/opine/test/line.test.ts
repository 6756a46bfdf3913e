import { rmSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Settings } from '../src/config/config.ts';
import { openLine } from '../src/line/line.ts';
import { Tally } from '../src/line/tally.ts';
import { fixtureSettings } from './line.ts';

/** One run over the sources in a line of its own. */
async function run(settings: Settings) {
  const line = await openLine(settings);
  const tally = new Tally(line.events);
  line.work();
  await line.crawl(settings.sources);
  await line.idle();
  const stats = await line.store.stats();
  await line.close();
  return { stats, rows: [...tally.sources.values()] };
}

describe('the line', () => {
  it('takes the fixtures to events under review, and does nothing again on a second run', async () => {
    const settings = fixtureSettings();
    onTestFinished(() => rmSync(settings.folder, { recursive: true, force: true }));

    const first = await run(settings);
    expect(first.rows.flatMap((row) => row.errors)).toEqual([]);
    expect(first.stats.articles).toBeGreaterThanOrEqual(12);
    expect(first.stats.partialArticles).toBeGreaterThanOrEqual(1);
    expect(first.stats.queue.pending).toBeGreaterThan(0);
    expect(first.stats.queue.pending).toBe(first.stats.events);

    const line = await openLine(settings);
    const { items } = await line.store.queue.page({ state: 'pending', limit: 1 });
    await line.store.decisions.add(items[0]!.id, { verdict: 'accept', reviewer: 'test' });
    await line.close();

    const second = await run(settings);
    expect(second.rows.reduce((sum, row) => sum + row.new + row.changed + row.extracted, 0)).toBe(0);
    expect(second.stats.queue).toEqual({ ...first.stats.queue, pending: first.stats.queue.pending - 1, accepted: 1 });
  });

  it('tells a source that fails, and reads the others', async () => {
    const settings = fixtureSettings();
    onTestFinished(() => rmSync(settings.folder, { recursive: true, force: true }));
    const broken = { id: 'gone', kind: 'files' as const, path: '/nowhere/at/all', opinionOnly: false };
    const { rows, stats } = await run({ ...settings, sources: [broken, ...settings.sources] });
    expect(rows.find((row) => row.source === 'gone')?.errors).toHaveLength(1);
    expect(stats.articles).toBeGreaterThan(0);
  });
});
