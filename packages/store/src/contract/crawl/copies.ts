import { describe, expect, it } from 'vitest';
import type { CopyMatch, Store } from '../../index.ts';
import type { Bench } from '../../store.contract.ts';
import { anArticle, anEvent, anExtraction } from '../examples.ts';

interface Text {
  readonly shingles?: number;
  readonly bands?: readonly string[];
  readonly hash?: string;
  readonly partial?: boolean;
  readonly fetchedAt?: string;
}

/** Stores an article, read, with a made-up fingerprint. */
async function take(store: Store, id: string, text: Text = {}) {
  const { shingles = 100, bands = ['0:a'], hash = id, partial = false } = text;
  const fetchedAt = text.fetchedAt ?? '2021-11-10T09:00:00Z';
  const { version } = await store.articles.put(anArticle({ id, textHash: hash, partial, fetchedAt }));
  const minhash = Uint32Array.from([1, 0xffffffff, shingles]);
  const candidates = await store.crawl.copies.record(id, version, {
    textHash: hash,
    minhash,
    bands,
    shingles,
    partial,
  });
  return { version, candidates };
}

const read = (store: Store, id: string, version = 1) =>
  store.extractions.put(id, version, anExtraction([anEvent('stormed')], { id }));

const match = (article: string, kind: CopyMatch['kind'] = 'near', score = 0.9): CopyMatch => ({ article, kind, score });

const pending = async (store: Store) => (await store.stats()).queue.pending;

/** Groups of articles that are copies of each other. */
export function copiesContract({ fresh, open }: Bench): void {
  describe('crawl: copies', () => {
    it('finds articles with the same text or a band in common, most bands first', async () => {
      const store = await open();
      await take(store, 'a', { bands: ['0:a', '1:b', '2:c'], shingles: 7 });
      await take(store, 'b', { bands: ['0:a', '1:b'] });
      await take(store, 'c', { bands: ['9:z'], hash: 'same' });
      await take(store, 'd', { bands: ['8:y'] });
      const { candidates } = await take(store, 'e', { bands: ['0:a', '1:b', '2:c'], hash: 'same' });
      expect(candidates.map((candidate) => candidate.article)).toEqual(['c', 'a', 'b']);
      expect(candidates[1]).toEqual({
        article: 'a',
        version: 1,
        textHash: 'a',
        minhash: Uint32Array.from([1, 0xffffffff, 7]),
        shingles: 7,
        partial: false,
      });
    });

    it('has the earliest of the fullest read, and no events of the others in the queue', async () => {
      const store = await open();
      const { copies } = store.crawl;
      await take(store, 'a');
      expect(await copies.isPlaced('a', 1)).toBe(false);
      expect(await copies.place('a', [])).toBeNull();
      expect(await copies.isPlaced('a', 1)).toBe(true);
      await read(store, 'a');
      await take(store, 'b');
      expect(await copies.place('b', [match('a')])).toEqual({ lead: 'a', copies: [match('b')] });
      expect(await copies.place('b', [match('a')])).toEqual({ lead: 'a', copies: [match('b')] });
      // Read by somebody who did not know yet.
      await read(store, 'b');
      expect(await pending(store)).toBe(2);
      await copies.withdraw('a');
      await copies.withdraw('b');
      expect(await pending(store)).toBe(1);

      await take(store, 'c', { shingles: 200 });
      expect(await copies.place('c', [match('a', 'contained', 1)])).toEqual({
        lead: 'c',
        copies: [match('a', 'contained', 1), match('b')],
      });
      expect(await pending(store)).toBe(0);
      expect(
        (await store.crawl.unread({ extractorVersion: '1.0.0', limit: 9 })).items.map((item) => item.article),
      ).toEqual(['c']);
      await read(store, 'c');
      expect(await pending(store)).toBe(1);
      expect(await copies.groupOf('b')).toEqual(await copies.groupOf('c'));
    });

    it('brings the former lead back when the fuller text is gone', async () => {
      const store = await open();
      const { copies } = store.crawl;
      for (const id of ['a', 'b']) await take(store, id, { shingles: id === 'a' ? 100 : 300 });
      await read(store, 'a');
      await copies.place('b', [match('a', 'contained')]);
      expect(await pending(store)).toBe(0);
      const later = await take(store, 'b', { hash: 'other', fetchedAt: '2021-11-11T09:00:00Z', bands: ['5:x'] });
      expect(later.version).toBe(2);
      expect(await copies.isPlaced('b', 2)).toBe(false);
      expect(await copies.place('b', [])).toBeNull();
      expect(await copies.groupOf('a')).toBeNull();
      expect(await pending(store)).toBe(1);
    });

    it('keeps what was decided about a former lead', async () => {
      const store = await open();
      await take(store, 'a');
      await read(store, 'a');
      const { items } = await store.queue.page({ state: 'pending', limit: 5 });
      await store.decisions.add(items[0].id, { verdict: 'accept', reviewer: 'ana' });
      await take(store, 'b', { shingles: 300 });
      await store.crawl.copies.place('b', [match('a', 'contained')]);
      expect((await store.stats()).queue).toMatchObject({ pending: 0, accepted: 1 });
    });

    it('makes one group of two that turn out to be one, but not of two that contain the same', async () => {
      const store = await open();
      const { copies } = store.crawl;
      for (const id of ['a', 'b', 'c', 'd', 'e']) await take(store, id);
      await copies.place('b', [match('a')]);
      await copies.place('d', [match('c')]);
      expect(await copies.place('e', [match('b'), match('d')])).toMatchObject({ lead: 'a', copies: { length: 4 } });

      await take(store, 'small', { shingles: 20 });
      await take(store, 'one', { shingles: 200 });
      await take(store, 'two', { shingles: 210 });
      await copies.place('one', [match('small', 'contained')]);
      expect(await copies.place('two', [match('small', 'contained')])).toBeNull();
      expect(await copies.groupOf('small')).toMatchObject({ lead: 'one', copies: [match('small', 'contained')] });
      await take(store, 'smaller', { shingles: 10 });
      const both = [match('one', 'contained', 0.8), match('two', 'contained', 0.9)];
      expect(await copies.place('smaller', both)).toMatchObject({ lead: 'two' });
    });

    it('shows a copy with a pointer to the one that is read', async () => {
      const store = await open();
      for (const id of ['a', 'b', 'c']) await take(store, id);
      for (const id of ['b', 'c']) await store.crawl.copies.place(id, [match('a')]);
      expect(await store.articles.view('b')).toBeNull();
      await read(store, 'a');
      const shown = { title: 'After the raid', siteName: 'The Paper', url: anArticle().url, kind: 'near' };
      expect(await store.articles.view('a')).toMatchObject({
        duplicateOf: null,
        duplicates: [
          { id: 'b', ...shown },
          { id: 'c', ...shown },
        ],
      });
      const view = await store.articles.view('b');
      expect(view).toMatchObject({
        article: { id: 'b' },
        duplicateOf: { id: 'a', ...shown },
        duplicates: [{ id: 'c' }],
        queue: [],
      });
      expect(view?.extraction.notes[0]).toContain('copy of "After the raid"');
      const { items } = await store.articles.list({ limit: 9 });
      expect(items.map((item) => [item.id, item.duplicateOf, item.duplicates])).toEqual([
        ['c', 'a', 2],
        ['b', 'a', 2],
        ['a', null, 2],
      ]);
    });

    it('a text cut off leads no whole one', async () => {
      const store = await open();
      await take(store, 'a', { partial: true, shingles: 500 });
      await take(store, 'b', { shingles: 100 });
      expect(await store.crawl.copies.place('b', [match('a')])).toMatchObject({ lead: 'b' });
    });

    it('groups copies that are placed at the same time', async () => {
      const url = await fresh();
      const stores = [await open(url), await open(url)];
      const ids = Array.from({ length: 8 }, (_, i) => `article-${i}`);
      await Promise.all(
        ids.map(async (id, i) => {
          const store = stores[i % 2];
          const { candidates } = await take(store, id);
          await store.crawl.copies.place(
            id,
            candidates.map((candidate) => match(candidate.article)),
          );
        }),
      );
      const group = await stores[0].crawl.copies.groupOf(ids[0]);
      expect(group?.copies).toHaveLength(7);
      const { items } = await stores[0].articles.list({ limit: 9 });
      expect(group?.lead).toBe(items.at(-1)?.id);
    });

    it('refuses to place what is not stored', async () => {
      const store = await open();
      await expect(store.crawl.copies.place('nothing', [])).rejects.toMatchObject({ code: 'not-found' });
    });
  });
}
