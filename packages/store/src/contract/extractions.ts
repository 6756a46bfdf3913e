import { describe, expect, it } from 'vitest';
import { extractorKey, type Store } from '../index.ts';
import type { Bench } from '../store.contract.ts';
import { aClaim, anArticle, anEvent, anExtraction, release, TEXT } from './examples.ts';

async function pending(store: Store): Promise<string[]> {
  const { items } = await store.queue.page({ state: 'pending', limit: 50 });
  return items.map((item) => item.event.triggers[0].text);
}

export function extractionsContract({ open }: Bench): void {
  describe('extractions', () => {
    it('gives back what was put', async () => {
      const store = await open();
      await store.articles.put(anArticle());
      const extraction = anExtraction([anEvent('stormed', { claims: ['c1'] })], {
        claims: [aClaim('The governor', 'the raid a disgrace')],
      });
      const put = await store.extractions.put('article-1', 1, extraction);
      expect(put.events).toBe(1);
      expect(await store.extractions.current('article-1')).toEqual({ id: put.id, version: 1, extraction });
      expect(await store.extractions.current('article-2')).toBeNull();
      expect(await store.articles.view('article-1')).toMatchObject({ article: anArticle(), extraction });
      expect(await store.articles.view('article-2')).toBeNull();
    });

    it('knows which extractor has read which text', async () => {
      const store = await open();
      await store.articles.put(anArticle());
      const extraction = anExtraction([]);
      await store.extractions.put('article-1', 1, extraction);
      const key = extractorKey(extraction.extractor);
      expect(await store.extractions.has('article-1', 1, key)).toBe(true);
      expect(await store.extractions.has('article-1', 2, key)).toBe(false);
      expect(await store.extractions.has('article-2', 1, key)).toBe(false);
      const other = { version: '1.0.0', models: { mentions: 'b2' } };
      expect(await store.extractions.has('article-1', 1, extractorKey(other))).toBe(false);
    });

    it.each([
      ['no-such-article', 1],
      ['article-1', 2],
    ])('refuses an extraction of %s, version %i', async (id, version) => {
      const store = await open();
      await store.articles.put(anArticle());
      await expect(store.extractions.put(id, version, anExtraction([]))).rejects.toMatchObject({ code: 'not-found' });
      expect(await store.stats()).toMatchObject({ articles: 1, events: 0 });
    });

    it('changes nothing when the same extractor has read the same text before', async () => {
      const store = await open();
      await store.articles.put(anArticle());
      const first = await store.extractions.put('article-1', 1, anExtraction([anEvent('stormed')]));
      const second = await store.extractions.put('article-1', 1, anExtraction([]));
      expect(second).toEqual(first);
      expect(await pending(store)).toEqual(['stormed']);
    });

    it('shows the newer of two extractors, in whatever order they come', async () => {
      const store = await open();
      await store.articles.put(anArticle());
      const newer = anExtraction([anEvent('marched', { type: 'PROTEST' })], { extractor: release('1.10.0') });
      const older = anExtraction([anEvent('stormed')], { extractor: release('1.9.0') });
      await store.extractions.put('article-1', 1, newer);
      await store.extractions.put('article-1', 1, older);
      expect(await pending(store)).toEqual(['marched']);
      expect((await store.extractions.current('article-1'))?.extraction).toEqual(newer);
    });

    it('keeps event ids over extractors, and the parts of the current one only', async () => {
      const store = await open();
      await store.articles.put(anArticle());
      const stormed = anEvent('stormed');
      const entities = [
        {
          id: 'e1',
          type: 'group' as const,
          name: 'Gunmen',
          aliases: [],
          descriptors: [],
          country: null,
          roles: [],
          mentions: [],
        },
      ];
      await store.extractions.put('article-1', 1, anExtraction([stormed, anEvent('raid')], { entities }));
      const before = await store.articles.view('article-1');
      const sure = { ...stormed, id: 'v7', confidence: 0.9 };
      await store.extractions.put('article-1', 1, anExtraction([sure], { extractor: release('2.0.0') }));
      const after = await store.articles.view('article-1');
      expect(after?.queue).toEqual([{ ...before!.queue[0], event: sure, worth: after!.queue[0].worth }]);
      expect(await store.stats()).toMatchObject({ events: 1, entities: 0, eventsByType: { ASSAULT: 1 } });
      // What is gone can still be looked at.
      expect((await store.queue.item(before!.queue[1].id))?.event.triggers[0].text).toBe('raid');
    });

    it('shows the text that was read until the changed one is', async () => {
      const store = await open();
      await store.articles.put(anArticle());
      await store.extractions.put('article-1', 1, anExtraction([anEvent('stormed')]));
      const text = `Correction. ${TEXT}`;
      await store.articles.put(anArticle({ text, fetchedAt: '2021-11-11T09:00:00Z' }));
      expect((await store.articles.view('article-1'))?.article.text).toBe(TEXT);
      await store.extractions.put('article-1', 2, anExtraction([anEvent('stormed', {}, text)]));
      expect((await store.articles.view('article-1'))?.article.text).toBe(text);
      // A worker that was still busy with the former text.
      await store.extractions.put('article-1', 1, anExtraction([anEvent('raid')], { extractor: release('3.0.0') }));
      expect(await pending(store)).toEqual(['stormed']);
    });

    it('tells events apart that share type and trigger', async () => {
      const store = await open();
      await store.articles.put(anArticle());
      const twins = ['v1', 'v2'].map((id) => anEvent('stormed', { id }));
      await store.extractions.put('article-1', 1, anExtraction(twins));
      const ids = (await store.articles.view('article-1'))!.queue.map((item) => item.id);
      expect(new Set(ids).size).toBe(2);
    });

    it('takes an extraction with thousands of events', async () => {
      const store = await open();
      await store.articles.put(anArticle());
      const events = Array.from({ length: 3000 }, (_, i) => anEvent('stormed', { id: `v${i}` }));
      expect((await store.extractions.put('article-1', 1, anExtraction(events))).events).toBe(3000);
      expect((await store.stats()).events).toBe(3000);
    });
  });
}
