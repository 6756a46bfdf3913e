import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRedis } from '../../../../testing/services.ts';
import { crawlUnderKills, type Stored } from './kills.ts';

const PAGES = 60;
const redis = await startRedis();

// `node apps/opine/test/crash/main.ts --kills 50` kills as often as wanted.
describe('a worker killed with -9 at random moments', { timeout: 120_000 }, () => {
  let undisturbed: Stored;

  beforeAll(async () => {
    undisturbed = (await crawlUnderKills({ kills: 0, pages: PAGES, seed: 0 })).stored;
  }, 60_000);
  afterAll(() => redis?.stop());

  it('is killed in the middle of work that is worth it', () => {
    const copies = PAGES / 10;
    expect(undisturbed).toMatchObject({
      urls: { length: PAGES },
      versions: PAGES,
      copies,
      current: PAGES - copies,
      extractions: PAGES - copies,
    });
    expect(undisturbed.events.length).toBeGreaterThan(PAGES);
  });

  it.each([
    ['SQLite', undefined, true],
    ['Redis', redis?.url, redis !== null],
  ])('loses no article, takes none in twice and reads each once, with the queue on %s', async (_, queueUrl, there) => {
    if (!there) return;
    const { stored } = await crawlUnderKills({ kills: 8, pages: PAGES, seed: 1, queueUrl });
    expect(stored).toEqual(undisturbed);
  });
});
