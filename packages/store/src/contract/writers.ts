import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Bench } from '../store.contract.ts';
import { anArticle, anEvent, anExtraction, release } from './examples.ts';

const run = promisify(execFile);
const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));

export function writersContract({ fresh, open }: Bench): void {
  describe('several writers', () => {
    it('opens a new store from many places at once', async () => {
      const url = await fresh();
      const stores = await Promise.all([open(url), open(url), open(url), open(url)]);
      await stores[0].articles.put(anArticle());
      expect((await stores[3].articles.get('article-1'))?.id).toBe('article-1');
    });

    it('stores an article once that two connections put at once, and its extraction', async () => {
      const url = await fresh();
      const stores = [await open(url), await open(url)];
      const puts = await Promise.all([...stores, ...stores].map((store) => store.articles.put(anArticle())));
      expect(puts.map((put) => put.status).sort()).toEqual(['new', 'unchanged', 'unchanged', 'unchanged']);
      const extractions = await Promise.all(
        [...stores, ...stores].map((store, i) =>
          store.extractions.put(
            'article-1',
            1,
            anExtraction([anEvent('stormed')], { extractor: release(`1.${i % 2}.0`) }),
          ),
        ),
      );
      expect(new Set(extractions.map((put) => put.id)).size).toBe(2);
      expect(await stores[0].stats()).toMatchObject({ articles: 1, events: 1 });
      expect((await stores[0].extractions.current('article-1'))?.extraction.extractor.version).toBe('1.1.0');
    });

    it('loses no decision that comes while a newer extractor reads the article again', async () => {
      const url = await fresh();
      const [one, two] = [await open(url), await open(url)];
      for (let i = 0; i < 10; i++) {
        const id = `article-${i}`;
        await one.articles.put(anArticle({ id }));
        await one.extractions.put(id, 1, anExtraction([anEvent('stormed the ministry')]));
        const event = (await one.articles.view(id))!.queue[0].id;
        const [decided] = await Promise.allSettled([
          one.decisions.add(event, { verdict: 'accept', reviewer: 'ana' }),
          two.extractions.put(id, 1, anExtraction([anEvent('stormed')], { extractor: release('2.0.0') })),
        ]);
        const { queue } = (await two.articles.view(id))!;
        // Either it came in time and was carried over, or the reviewer was told that it did not.
        if (decided.status === 'fulfilled') expect(queue[0].state).toBe('accepted');
        else expect(decided.reason).toMatchObject({ code: 'event-superseded' });
      }
    });

    it('has all or nothing of what a process was writing when it was killed', { timeout: 60_000 }, async () => {
      const url = await fresh();
      const store = await open(url);
      const writer = spawn(process.execPath, [WRITER, url, 'ana', '100000'], { stdio: 'ignore' });
      while ((await store.stats()).articles < 10) await sleep(20);
      const ended = once(writer, 'exit');
      writer.kill('SIGKILL');
      await ended;
      const { items } = await store.articles.list({ limit: 200 });
      for (const { id } of items.slice(1)) {
        expect(await store.articles.view(id)).toMatchObject({ queue: [{ state: 'accepted' }] });
      }
      // It can go on where it stopped.
      await run(process.execPath, [WRITER, url, 'ana', '8']);
      const { articles, events } = await store.stats();
      expect(articles - events).toBeLessThanOrEqual(1);
    });

    it('is written by several processes', { timeout: 60_000 }, async () => {
      const url = await fresh();
      const names = ['ana', 'bo', 'cy'];
      await Promise.all(names.map((name) => run(process.execPath, [WRITER, url, name, '8'])));
      const store = await open(url);
      expect(await store.stats()).toMatchObject({ articles: 32, events: 32, queue: { accepted: 32 } });
      const { queue } = (await store.articles.view('shared-3'))!;
      const history = await store.decisions.history(queue[0].id);
      expect(history.map((decision) => decision.reviewer).sort()).toEqual(names);
    });
  });
}
