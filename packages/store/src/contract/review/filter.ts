import type { EventFilter } from '@opine/schema';
import { describe, expect, it } from 'vitest';
import type { QueueListing } from '../../index.ts';
import type { Bench } from '../../store.contract.ts';
import { anArticle, anEvent, anExtraction } from '../examples.ts';

export function filterContract({ open }: Bench): void {
  describe('filters and orders', () => {
    it.each<[Partial<EventFilter>, string[]]>([
      [{}, ['marched', 'raid', 'stormed']],
      [{ type: ['PROTEST'] }, ['marched']],
      [{ type: ['PROTEST', 'ASSAULT'] }, ['marched', 'raid', 'stormed']],
      [{ type: [] }, ['marched', 'raid', 'stormed']],
      [{ status: ['denied'] }, ['raid']],
      [{ country: ['IQ', 'SY'] }, ['stormed']],
      [{ source: ['the-paper'] }, ['raid', 'stormed']],
      [{ source: ['nobody\0'] }, []],
      [{ article: 'other' }, ['marched']],
      [{ search: 'BASRA storm' }, ['stormed']],
      [{ search: 'gunmen' }, ['stormed']],
      [{ search: 'after raid' }, ['raid', 'stormed']],
      [{ search: 'gunmen marched' }, []],
      [{ search: '"; drop' }, []],
      [{ search: '!?' }, []],
      [{ search: ' ' }, ['marched', 'raid', 'stormed']],
      [{ from: '2021-11-08' }, ['raid', 'stormed']],
      [{ to: '2021-11-08' }, ['stormed']],
      [{ from: '2021-11-07', to: '2021-11-07' }, ['stormed']],
      [{ from: '2021-11-09', to: '2021-11-12' }, ['raid']],
      [{ minConfidence: 0.5 }, ['marched', 'raid']],
      [{ maxConfidence: 0.5 }, ['raid', 'stormed']],
      [{ type: ['ASSAULT'], minConfidence: 0.5, search: 'raid' }, ['raid']],
    ])('%j: %j', async (filter, found) => {
      const store = await open();
      const gunmen = {
        role: 'actor' as const,
        type: 'group' as const,
        entity: null,
        names: ['Masked men', 'Gunmen'],
        form: 'nominal' as const,
        certainty: 'certain' as const,
      };
      const stormed = anEvent('stormed', {
        confidence: 0.3,
        participants: [gunmen],
        place: { mention: null, entity: null, name: 'Basra', country: 'IQ' },
        date: { mention: null, start: '2021-11-07', end: '2021-11-08' },
      });
      const raid = anEvent('raid', {
        confidence: 0.5,
        status: 'denied',
        date: { mention: null, start: '2021-11-10', end: null },
      });
      await store.articles.put(anArticle());
      await store.extractions.put('article-1', 1, anExtraction([stormed, raid]));
      await store.articles.put(anArticle({ id: 'other', source: 'another', title: 'The march' }));
      const marched = anEvent('marched', { type: 'PROTEST', confidence: 0.9 });
      await store.extractions.put('other', 1, anExtraction([marched]));
      const { items } = await store.queue.page({ state: 'pending', limit: 9, ...filter });
      expect(items.map(({ event }) => event.triggers[0].text).sort()).toEqual(found);
    });

    it.each<[QueueListing['order'], string[]]>([
      ['newest', ['young', 'middle', 'old']],
      ['oldest', ['old', 'middle', 'young']],
      ['unsure', ['middle', 'young', 'old']],
      ['worth', ['middle', 'young', 'old']],
      [undefined, ['middle', 'young', 'old']],
    ])('by %s: %j', async (order, ids) => {
      const store = await open();
      for (const [id, publishedAt, confidence] of [
        ['middle', '2021-06-01', 0.5],
        ['old', '2020-06-01', 0.99],
        ['young', '2021-11-10', 0.8],
      ] as const) {
        await store.articles.put(anArticle({ id, publishedAt }));
        await store.extractions.put(id, 1, anExtraction([anEvent('stormed', { confidence })]));
      }
      const seen: string[] = [];
      for (let cursor: string | undefined; ; ) {
        const page = await store.queue.page({ state: 'pending', limit: 1, order, cursor });
        seen.push(...page.items.map(({ articleId }) => articleId));
        if (page.next === null) break;
        cursor = page.next;
      }
      expect(seen).toEqual(ids);
    });

    it('refuses the cursor of another order', async () => {
      const store = await open();
      await store.articles.put(anArticle());
      await store.extractions.put('article-1', 1, anExtraction([anEvent('stormed'), anEvent('raid')]));
      const { next } = await store.queue.page({ state: 'pending', limit: 1, order: 'newest' });
      const wrong = store.queue.page({ state: 'pending', limit: 1, order: 'oldest', cursor: next! });
      await expect(wrong).rejects.toMatchObject({ code: 'bad-cursor' });
    });
  });
}
