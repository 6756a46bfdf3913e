import { describe, expect, it } from 'vitest';
import type { FetchRecord, SourceRun, Visit } from '../../index.ts';
import type { Bench } from '../../store.contract.ts';
import { anArticle, anEvent, anExtraction } from '../examples.ts';

const NOON = Date.UTC(2024, 2, 1, 12);
const URL = 'https://paper.example/opinion/raid';

const aRun = (fields: Partial<SourceRun> = {}) => ({
  startedAt: NOON,
  endedAt: NOON + 500,
  outcome: 'read' as const,
  found: 20,
  queued: 2,
  revisits: 1,
  error: null,
  validators: null,
  backoffUntil: null,
  ...fields,
});

const aVisit = (fields: Partial<Visit> = {}): Visit => ({
  source: 'paper',
  url: URL,
  at: NOON,
  outcome: 'new',
  article: 'article-1',
  code: null,
  validators: { etag: '"a"', lastModified: null },
  nextAt: NOON + 3_600_000,
  ...fields,
});

const aFetch = (fields: Partial<FetchRecord> = {}): FetchRecord => ({
  at: NOON,
  source: 'paper',
  url: URL,
  kind: 'page',
  status: 200,
  code: null,
  bytes: 1000,
  ms: 50,
  ...fields,
});

/** Sources, their runs and pages, and the log. */
export function memoryContract({ open }: Bench): void {
  describe('crawl: sources', () => {
    it('keeps what was made, replaces it by id, and forgets it', async () => {
      const { crawl } = await open();
      const config = { id: 'paper', kind: 'feed', url: 'https://paper.example/rss' };
      const made = await crawl.sources.put({ id: 'paper', config, enabled: true });
      expect(made).toMatchObject({ id: 'paper', config, enabled: true });
      const changed = await crawl.sources.put({ id: 'paper', config, enabled: false });
      expect(changed).toMatchObject({ enabled: false, createdAt: made.createdAt });
      expect(await crawl.sources.list()).toEqual([changed]);
      expect([await crawl.sources.remove('paper'), await crawl.sources.remove('paper')]).toEqual([true, false]);
      expect(await crawl.sources.list()).toEqual([]);
    });
  });

  describe('crawl: states', () => {
    it('counts failures in a row and starts anew with a success', async () => {
      const { states } = (await open()).crawl;
      expect(await states.get('paper')).toBeNull();
      const validators = { etag: '"1"', lastModified: 'Fri, 01 Mar 2024 12:00:00 GMT', of: 'config' };
      await states.finish('paper', { ...aRun(), validators });
      const error = { code: 'http-500', message: 'the server failed' };
      for (const n of [1, 2]) {
        await states.finish('paper', { ...aRun({ outcome: 'failed', error }), backoffUntil: NOON + n });
      }
      expect(await states.get('paper')).toMatchObject({
        failures: 2,
        backoffUntil: NOON + 2,
        error,
        validators,
        lastSuccessAt: NOON + 500,
        lastFailureAt: NOON + 500,
      });
      await states.finish('paper', aRun({ outcome: 'unchanged', found: 0 }));
      expect(await states.get('paper')).toMatchObject({ failures: 0, backoffUntil: null, error: null, validators });
      expect((await states.runs('paper', 10)).map((run) => run.outcome)).toEqual([
        'unchanged',
        'failed',
        'failed',
        'read',
      ]);
      expect(await states.all()).toHaveLength(1);
    });

    it('keeps the latest runs only, of every source', async () => {
      const { states } = (await open()).crawl;
      await states.finish('other', aRun());
      for (let i = 0; i < 203; i++) await states.finish('paper', aRun({ found: i }));
      const runs = await states.runs('paper', 300);
      expect([runs.length, runs[0].found, runs.at(-1)?.found]).toEqual([200, 202, 3]);
      expect(await states.runs('other', 10)).toHaveLength(1);
    });
  });

  describe('crawl: pages', () => {
    it('remembers each visit of a page, and counts it in its day', async () => {
      const { pages, states } = (await open()).crawl;
      await pages.visited(aVisit());
      await pages.visited(
        aVisit({ at: NOON + 10, outcome: 'unchanged', article: null, validators: null, nextAt: null }),
      );
      await pages.visited(aVisit({ at: NOON + 86_400_000, outcome: 'failed', code: 'http-404', article: null }));
      await pages.visited(aVisit({ url: null, outcome: 'copy' }));
      expect(await pages.get(URL)).toEqual({
        url: URL,
        source: 'paper',
        article: 'article-1',
        validators: { etag: '"a"', lastModified: null },
        firstAt: NOON,
        visitedAt: NOON + 86_400_000,
        outcome: 'failed',
        code: 'http-404',
        visits: 3,
        failures: 1,
        nextAt: NOON + 3_600_000,
      });
      const nothing = { new: 0, changed: 0, unchanged: 0, copy: 0, skipped: 0, failed: 0 };
      expect(await states.days('paper', 7)).toEqual([
        { ...nothing, day: '2024-03-02', failed: 1 },
        { ...nothing, day: '2024-03-01', new: 1, unchanged: 1, copy: 1 },
      ]);
      expect((await states.get('paper'))?.lastAddedAt).toBe(NOON);
    });

    it('finds the pages that are known and those that are due', async () => {
      const { pages } = (await open()).crawl;
      const long = `${URL}?${'x'.repeat(5000)}`;
      await pages.visited(aVisit({ url: long, nextAt: NOON + 2 }));
      await pages.visited(aVisit({ url: `${URL}/1`, nextAt: NOON + 1 }));
      await pages.visited(aVisit({ url: `${URL}/2`, nextAt: NOON + 9 }));
      await pages.visited(aVisit({ url: `${URL}/3`, nextAt: null }));
      await pages.visited(aVisit({ url: `${URL}/4`, source: 'other', nextAt: NOON }));
      expect((await pages.due('paper', NOON + 5, 10)).map((page) => page.url)).toEqual([`${URL}/1`, long]);
      expect((await pages.due('paper', NOON + 5, 1)).map((page) => page.url)).toEqual([`${URL}/1`]);
      const asked = [long, `${URL}/nowhere`, ...Array.from({ length: 600 }, (_, i) => `${URL}/${i}`)];
      expect([...(await pages.known(asked)).keys()].sort()).toEqual([
        `${URL}/1`,
        `${URL}/2`,
        `${URL}/3`,
        `${URL}/4`,
        long,
      ]);
    });
  });

  describe('crawl: fetches', () => {
    it('lists the latest first, sums all up, and drops the oldest in steps', async () => {
      const { fetches } = (await open()).crawl;
      await fetches.add([]);
      await fetches.add(Array.from({ length: 1200 }, (_, i) => aFetch({ at: NOON + i })));
      await fetches.add([aFetch({ source: null, status: null, code: 'timeout', bytes: 0, at: NOON + 5000 })]);
      const first = await fetches.list({ limit: 2 });
      expect(first.items.map((item) => item.code)).toEqual(['timeout', null]);
      const second = await fetches.list({ limit: 1, cursor: first.next! });
      expect(second.items[0].at).toBe(NOON + 1198);
      expect((await fetches.list({ limit: 500, source: 'paper' })).items).toHaveLength(500);
      expect(await fetches.prune({ before: NOON + 100, keep: 1_000_000, limit: 60 })).toBe(60);
      expect(await fetches.prune({ before: NOON + 100, keep: 1_000_000, limit: 60 })).toBe(40);
      expect(await fetches.prune({ before: NOON + 100, keep: 1_000_000, limit: 60 })).toBe(0);
      expect(await fetches.prune({ before: 0, keep: 1001, limit: 500 })).toBe(100);
      expect(await fetches.totals()).toEqual([
        { result: '2xx', fetches: 1200, bytes: 1_200_000, ms: 60_000 },
        { result: 'timeout', fetches: 1, bytes: 0, ms: 50 },
      ]);
    });
  });

  describe('crawl: unread', () => {
    it('finds what no extractor of this kind has read, the newest first', async () => {
      const { articles, extractions, crawl } = await open();
      for (const n of [1, 2, 3]) await articles.put(anArticle({ id: `article-${n}` }));
      const extraction = anExtraction([anEvent('stormed')]);
      await extractions.put('article-2', 1, extraction);
      const ids = async (query: { limit: number; before?: number }) => {
        const page = await crawl.unread({ extractorVersion: '1.0.0', ...query });
        return { ids: page.items.map((item) => item.article), next: page.next };
      };
      const page = await ids({ limit: 1 });
      expect(page.ids).toEqual(['article-3']);
      expect(await ids({ limit: 1, before: page.next! })).toEqual({ ids: ['article-1'], next: null });
      expect((await crawl.unread({ extractorVersion: '2.0.0', limit: 9 })).items).toHaveLength(3);
      await articles.put(anArticle({ id: 'article-2', text: 'Another text.', fetchedAt: '2022-01-01T00:00:00Z' }));
      expect((await ids({ limit: 9 })).ids).toEqual(['article-3', 'article-2', 'article-1']);
    });
  });
}
