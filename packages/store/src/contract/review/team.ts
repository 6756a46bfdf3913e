import { describe, expect, it, vi } from 'vitest';
import type { Bench } from '../../store.contract.ts';
import { anArticle, anEvent, anExtraction, release } from '../examples.ts';
import { say, withEvents } from './verdicts.ts';

export function teamContract({ fresh, open }: Bench): void {
  describe('leases', () => {
    it('keep an event in one pair of hands, until they are given back or run out', async () => {
      const store = await open();
      const [id] = await withEvents(store, [anEvent('stormed')]);
      const lease = await store.leases.take(id, 'ana');
      expect(Date.parse(lease.until) - Date.now()).toBeGreaterThan(60_000);
      expect((await store.queue.item(id))?.lease).toEqual(lease);
      await store.leases.take(id, 'ana');
      await expect(store.leases.take(id, 'bo')).rejects.toMatchObject({ code: 'leased', message: /^ana / });
      await expect(say(store, id, { verdict: 'accept', reviewer: 'bo' })).rejects.toMatchObject({ code: 'leased' });
      await say(store, id, { verdict: 'comment', reviewer: 'bo', reason: 'a word beside' });
      await store.leases.giveBack(id, 'bo');
      await expect(store.leases.take(id, 'bo')).rejects.toMatchObject({ code: 'leased' });
      await store.leases.giveBack(id, 'ana');
      await store.leases.take(id, 'bo');

      vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 121_000);
      try {
        await store.leases.take(id, 'ana');
      } finally {
        vi.restoreAllMocks();
      }
      await expect(store.leases.take('unknown\0', 'ana')).rejects.toMatchObject({ code: 'not-found' });
    });

    it('end with the decision', async () => {
      const store = await open();
      const [id] = await withEvents(store, [anEvent('stormed')]);
      await store.leases.take(id, 'ana');
      expect((await say(store, id, { verdict: 'edit', patch: { mode: 'drone' } })).item.lease).not.toBeNull();
      expect((await say(store, id, { verdict: 'accept' })).item.lease).toBeNull();
      await store.leases.take(id, 'bo');
    });

    it('go to one of two who ask at once', async () => {
      const url = await fresh();
      const stores = [await open(url), await open(url)];
      const [id] = await withEvents(stores[0], [anEvent('stormed')]);
      const taken = await Promise.allSettled(stores.map((store, i) => store.leases.take(id, `reviewer-${i}`)));
      expect(taken.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });
  });

  describe('second reviews', () => {
    it('hide what was decided from who is to judge it again, and compare the two', async () => {
      const store = await open(undefined, { secondReviews: 1 });
      const [id] = await withEvents(store, [anEvent('stormed')]);
      await say(store, id, { verdict: 'edit', patch: { mode: 'drone' } });
      await say(store, id, { verdict: 'comment', reason: 'sure' });
      await say(store, id, { verdict: 'accept' });

      const blind = { state: 'pending', decision: null, event: { mode: null }, extracted: null, comments: 0 };
      const page = await store.queue.page({ state: 'second', limit: 5 }, 'bo');
      expect(page).toMatchObject({ items: [{ id, ...blind }], counts: { second: 1 } });
      expect(await store.queue.item(id, 'bo')).toMatchObject(blind);
      expect(await store.queue.view(id, 'bo')).toMatchObject({ item: blind, history: [] });
      expect((await store.articles.view('article-1', 'bo'))?.queue).toMatchObject([blind]);
      expect(await store.decisions.history(id, 'bo')).toEqual([]);
      expect((await store.queue.page({ state: 'accepted', limit: 5 }, 'bo')).items).toEqual([]);
      // The first one sees all, and has nothing to judge again.
      expect((await store.queue.page({ state: 'second', limit: 5 }, 'ana')).items).toEqual([]);
      expect(await store.queue.item(id, 'ana')).toMatchObject({ state: 'accepted', event: { mode: 'drone' } });

      const { item, counts } = await say(store, id, { verdict: 'reject', reviewer: 'bo' });
      expect(item).toMatchObject({ state: 'accepted', event: { mode: 'drone' } });
      expect(counts).toMatchObject({ second: 0, disputed: 1 });
      expect((await store.queue.page({ state: 'disputed', limit: 5 }, 'cy')).items).toMatchObject([{ id }]);
      expect((await store.queue.stats()).agreement).toEqual({ events: 1, share: 0, kappa: 0 });
      const settled = await say(store, id, { verdict: 'reject', reviewer: 'cy' });
      expect(settled).toMatchObject({ item: { state: 'rejected' }, counts: { disputed: 0 } });
    });

    it('are none without a share, nor for who only looks', async () => {
      const store = await open();
      const [id] = await withEvents(store, [anEvent('stormed')]);
      await say(store, id, { verdict: 'accept' });
      expect(await store.queue.page({ state: 'second', limit: 5 }, 'bo')).toMatchObject({
        items: [],
        counts: { second: 0 },
      });
      expect((await say(store, id, { verdict: 'reject', reviewer: 'bo' })).item.state).toBe('rejected');
      expect((await store.queue.stats()).agreement).toBeNull();
    });
  });

  describe('history and statistics', () => {
    it('tell a reviewer what was done last, and what was taken back', async () => {
      const store = await open();
      const [a, b] = await withEvents(store, [anEvent('stormed'), anEvent('raid')]);
      await say(store, a, { verdict: 'accept' });
      await say(store, b, { verdict: 'reject', reviewer: 'bo' });
      await say(store, b, { verdict: 'flag' });
      await say(store, a, { verdict: 'undo' });
      const told = (await store.queue.history('ana', 10)).decisions.map(
        ({ decision, undone, item }) => [decision.verdict, undone, item.id] as const,
      );
      expect(told).toEqual([
        ['undo', false, a],
        ['flag', false, b],
        ['accept', true, a],
      ]);
      expect((await store.queue.history('ana', 1)).decisions).toHaveLength(1);
    });

    it('count by type, extractor, reviewer and day', async () => {
      const store = await open();
      const [a, b, c] = await withEvents(store, [
        anEvent('stormed'),
        anEvent('raid'),
        anEvent('marched', { type: 'PROTEST' }),
      ]);
      await say(store, a, { verdict: 'accept', patch: { mode: 'drone' } });
      await say(store, b, { verdict: 'reject' });
      await say(store, c, { verdict: 'accept', reviewer: 'bo' });
      const { byType, byExtractor, reviewers, daily } = await store.queue.stats();
      expect(byType).toEqual([
        { type: 'ASSAULT', accepted: 1, rejected: 1, edited: 1 },
        { type: 'PROTEST', accepted: 1, rejected: 0, edited: 0 },
      ]);
      expect(byExtractor).toEqual([{ version: '1.0.0', accepted: 2, rejected: 1, edited: 1 }]);
      expect(reviewers).toEqual([
        { reviewer: 'ana', decisions: 2, today: 2, perHour: 2 },
        { reviewer: 'bo', decisions: 1, today: 1, perHour: 1 },
      ]);
      expect(daily).toHaveLength(30);
      expect(daily.at(-1)).toMatchObject({ accepted: 2, rejected: 1 });
    });
  });

  describe('events that are read anew', () => {
    it.each([
      ['sure as never before', anEvent('stormed', { confidence: 0.99, claims: ['c1'] }), 'accepted'],
      ['of another status', anEvent('stormed', { status: 'denied' }), 'pending'],
      ['with a date', anEvent('stormed', { date: { mention: null, start: '2021-11-08', end: null } }), 'pending'],
    ])('%s: %s', async (_, event, state) => {
      const store = await open();
      const [id] = await withEvents(store, [anEvent('stormed')]);
      await say(store, id, { verdict: 'accept' });
      await say(store, id, { verdict: 'flag' });
      await store.extractions.put('article-1', 1, anExtraction([event], { extractor: release('2.0.0') }));
      expect(await store.queue.item(id)).toMatchObject({ state, flagged: true });
      const last = (await store.decisions.history(id)).at(-1);
      if (state === 'accepted') return;
      expect(last).toMatchObject({ verdict: 'undo', reviewer: 'opine 2.0.0' });
      // A reviewer may take that back.
      expect((await say(store, id, { verdict: 'redo' })).item.state).toBe('accepted');
    });

    it('take corrections, flags and comments with them, and the acceptance only where they say the same', async () => {
      const store = await open();
      const [id] = await withEvents(store, [anEvent('stormed the ministry')]);
      await say(store, id, { verdict: 'edit', patch: { mode: 'firearms' } });
      await say(store, id, { verdict: 'comment', reason: 'a word' });
      await say(store, id, { verdict: 'flag' });
      await say(store, id, { verdict: 'accept' });
      const reread = async (version: string, fields: object) => {
        await store.extractions.put(
          'article-1',
          1,
          anExtraction([anEvent('stormed', fields)], { extractor: release(version) }),
        );
        return (await store.articles.view('article-1'))!.queue[0];
      };
      const carried = { flagged: true, comments: 1, event: { mode: 'firearms' } };
      expect(await reread('2.0.0', { status: 'denied' })).toMatchObject({ ...carried, state: 'pending' });
    });

    it('keep article, event and decisions apart from those of another article', async () => {
      const store = await open();
      const [a] = await withEvents(store, [anEvent('stormed')]);
      const [b] = await withEvents(store, [anEvent('stormed')], 'article-2');
      await say(store, a, { verdict: 'accept' });
      await store.articles.put(anArticle({ id: 'article-2', text: 'Nothing.', fetchedAt: '2021-12-01T00:00:00Z' }));
      expect(await store.queue.item(b)).toMatchObject({ state: 'pending' });
    });
  });
}
