import type { Event, Extraction, Verdict } from '@opine/schema';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../index.ts';
import type { Bench } from '../../store.contract.ts';
import { anArticle, anEvent, anExtraction, release, TEXT } from '../examples.ts';

const LATE = '2021-11-11T09:00:00Z';

async function withEvents(store: Store, events: Event[], fields: Partial<Extraction> = {}): Promise<string[]> {
  await store.articles.put(anArticle());
  await store.extractions.put('article-1', 1, anExtraction(events, fields));
  return idsOf(store);
}

async function idsOf(store: Store): Promise<string[]> {
  return (await store.articles.view('article-1'))!.queue.map((item) => item.id);
}

function decide(store: Store, id: string, verdict: Verdict, reviewer = 'ana') {
  return store.decisions.add(id, { verdict, reviewer, reason: `said ${verdict}` });
}

export function queueContract({ fresh, open }: Bench): void {
  describe('queue', () => {
    it('has severe and doubtful events first and goes on after a page though the pages before have changed', async () => {
      const store = await open();
      const events = [
        anEvent('called', { type: 'ACCUSE', confidence: 0.1 }),
        anEvent('marched', { type: 'PROTEST', confidence: 0.4 }),
        anEvent('stormed', { confidence: 0.8 }),
        anEvent('killed', { confidence: 0.8 }),
        anEvent('raid', { confidence: 0.6 }),
      ];
      await withEvents(store, events);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await store.queue.page({ state: 'pending', limit: 2, cursor });
        seen.push(...page.items.map((item) => item.event.triggers[0].text));
        await decide(store, page.items[0].id, 'accept');
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect([seen.slice(0, 2), new Set(seen.slice(2, 4)), seen.slice(4)]).toEqual([
        ['raid', 'marched'],
        new Set(['stormed', 'killed']),
        ['called'],
      ]);
    });

    it('says what is needed to show an event', async () => {
      const store = await open();
      const event = anEvent('stormed');
      const [id] = await withEvents(store, [event]);
      const item = {
        id,
        articleId: 'article-1',
        articleTitle: 'After the raid',
        publishedAt: '2021-11-10T08:00:00+02:00',
        siteName: 'The Paper',
        partial: false,
        state: 'pending',
        decision: null,
        event,
        extracted: null,
        flagged: false,
        comments: 0,
        worth: expect.objectContaining({ uncertainty: 1 }),
        lease: null,
        incident: { id: expect.any(String), reports: 1, sources: 1 },
      };
      const counts = { pending: 1, accepted: 0, rejected: 0, flagged: 0, second: 0, disputed: 0 };
      expect(await store.queue.page({ state: 'pending', limit: 5 })).toEqual({ items: [item], next: null, counts });
      expect(await store.queue.item(id)).toEqual(item);
      expect(await store.queue.item('no such event\0')).toBeNull();
    });

    it('has the latest decision first among those decided, page by page', async () => {
      const store = await open();
      const ids = await withEvents(store, [anEvent('stormed'), anEvent('killed'), anEvent('raid')]);
      for (const id of ids) await decide(store, id, 'accept');
      const first = await store.queue.page({ state: 'accepted', limit: 2 });
      expect(first.items.map((item) => item.id)).toEqual([ids[2], ids[1]]);
      const second = await store.queue.page({ state: 'accepted', limit: 2, cursor: first.next! });
      expect(second).toMatchObject({ items: [{ id: ids[0] }], next: null, counts: { pending: 0, accepted: 3 } });
      await expect(store.queue.page({ state: 'rejected', limit: 2, cursor: first.next! })).rejects.toMatchObject({
        code: 'bad-cursor',
      });
    });
  });

  describe('decisions', () => {
    it.each<[Verdict[], string, Verdict | null]>([
      [['accept'], 'accepted', 'accept'],
      [['reject'], 'rejected', 'reject'],
      [['accept', 'reject'], 'rejected', 'reject'],
      [['accept', 'undo'], 'pending', null],
      [['accept', 'reject', 'undo'], 'accepted', 'accept'],
      [['accept', 'reject', 'undo', 'undo'], 'pending', null],
      [['accept', 'undo', 'reject'], 'rejected', 'reject'],
      [['accept', 'undo', 'reject', 'undo'], 'pending', null],
    ])('%j leaves it %s', async (verdicts, state, inForce) => {
      const store = await open();
      const [id] = await withEvents(store, [anEvent('stormed')]);
      let item = await store.queue.item(id);
      for (const verdict of verdicts) ({ item } = await decide(store, id, verdict));
      expect([item?.state, item?.decision?.verdict ?? null]).toEqual([state, inForce]);
      expect(await store.queue.item(id)).toEqual(item);
      const history = await store.decisions.history(id);
      expect(history.map((decision) => decision.verdict)).toEqual(verdicts);
      for (const undo of history.filter((decision) => decision.verdict === 'undo')) {
        expect(history.map((decision) => decision.id)).toContain(undo.undoes);
      }
    });

    it.each<[Verdict[]]>([[[]], [['accept', 'undo']], [['accept', 'reject', 'undo', 'undo']]])(
      'has nothing to undo after %j, and says so',
      async (verdicts) => {
        const store = await open();
        const [id] = await withEvents(store, [anEvent('stormed')]);
        for (const verdict of verdicts) await decide(store, id, verdict);
        await expect(decide(store, id, 'undo')).rejects.toMatchObject({ code: 'nothing-to-undo' });
        expect(await store.decisions.history(id)).toHaveLength(verdicts.length);
      },
    );

    it('refuses decisions about events that it does not know', async () => {
      const store = await open();
      await expect(decide(store, 'unknown', 'accept')).rejects.toMatchObject({ code: 'not-found' });
      expect(await store.decisions.history('unknown')).toEqual([]);
    });

    it('keeps both of two decisions made at once', async () => {
      const url = await fresh();
      const stores = [await open(url), await open(url)];
      const [id] = await withEvents(stores[0], [anEvent('stormed')]);
      await Promise.all(stores.flatMap((store) => [decide(store, id, 'accept'), decide(store, id, 'reject')]));
      expect(await stores[0].decisions.history(id)).toHaveLength(4);
      const undone = await Promise.allSettled(
        [...stores, ...stores, ...stores].map((store) => decide(store, id, 'undo')),
      );
      expect(undone.filter((result) => result.status === 'fulfilled')).toHaveLength(4);
      expect((await stores[1].queue.item(id))?.state).toBe('pending');
    });
  });

  describe('decisions and later extractions', () => {
    it('stay with an event that is found again', async () => {
      const store = await open();
      const [id] = await withEvents(store, [anEvent('stormed')]);
      await decide(store, id, 'accept');
      await withEvents(store, [anEvent('stormed', { confidence: 0.9 })], { extractor: release('2.0.0') });
      expect(await store.queue.item(id)).toMatchObject({ state: 'accepted', event: { confidence: 0.9 } });
      expect(await store.decisions.history(id)).toHaveLength(1);
    });

    it('are carried over to the event whose trigger overlaps', async () => {
      const store = await open();
      const [old] = await withEvents(store, [anEvent('stormed the ministry')]);
      await decide(store, old, 'reject', 'bo');
      const [stormed, killed] = await withEvents(store, [anEvent('stormed'), anEvent('killed')], {
        extractor: release('2.0.0'),
      });
      expect(stormed).not.toBe(old);
      expect(await store.queue.item(stormed)).toMatchObject({
        state: 'rejected',
        decision: { event: stormed, reviewer: 'bo', reason: 'said reject' },
      });
      expect(await store.queue.item(killed)).toMatchObject({ state: 'pending' });
      expect((await store.queue.page({ state: 'pending', limit: 5 })).counts).toMatchObject({
        pending: 1,
        accepted: 0,
        rejected: 1,
      });
      await expect(decide(store, old, 'undo')).rejects.toMatchObject({ code: 'event-superseded' });
      expect((await decide(store, stormed, 'undo')).item.state).toBe('pending');
      // Taken back is taken back: the next extractor does not bring it up again.
      await withEvents(store, [anEvent('stormed')], { extractor: release('3.0.0') });
      expect((await store.queue.item(stormed))?.state).toBe('pending');
    });

    it.each([
      ['another type', anEvent('stormed', { type: 'PROTEST' })],
      ['another place', anEvent('killed')],
    ])('are not carried over to an event of %s', async (_, event) => {
      const store = await open();
      const [old] = await withEvents(store, [anEvent('stormed')]);
      await decide(store, old, 'accept');
      const [id] = await withEvents(store, [event], { extractor: release('2.0.0') });
      expect((await store.queue.item(id))?.state).toBe('pending');
    });

    it('come back with the event after an extractor that missed it', async () => {
      const store = await open();
      const [id] = await withEvents(store, [anEvent('stormed')]);
      await decide(store, id, 'accept');
      await withEvents(store, [], { extractor: release('2.0.0') });
      expect(await store.stats()).toMatchObject({ events: 0, queue: { accepted: 0 } });
      await withEvents(store, [anEvent('stormed')], { extractor: release('3.0.0') });
      expect((await store.queue.item(id))?.state).toBe('accepted');
    });

    it('give way to a later one that was made while the event was another', async () => {
      const store = await open();
      const [early] = await withEvents(store, [anEvent('stormed')]);
      await decide(store, early, 'accept');
      const [late] = await withEvents(store, [anEvent('stormed the ministry')], { extractor: release('2.0.0') });
      await decide(store, late, 'reject');
      await withEvents(store, [anEvent('stormed')], { extractor: release('3.0.0') });
      expect((await store.queue.item(early))?.state).toBe('rejected');
    });

    it('do not take the place of what was said about an event that stayed', async () => {
      const store = await open();
      const [one, other] = await withEvents(store, [anEvent('stormed'), anEvent('stormed the ministry')]);
      await decide(store, one, 'accept');
      await decide(store, other, 'reject');
      const before = await store.queue.item(one);
      await withEvents(store, [anEvent(before!.event.triggers[0].text)], { extractor: release('2.0.0') });
      expect(await store.queue.item(one)).toEqual(before);
    });

    it('go over to a changed text where the sentence is the same', async () => {
      const store = await open();
      const ids = await withEvents(store, [anEvent('stormed'), anEvent('marched', { type: 'PROTEST' })]);
      for (const id of ids) await decide(store, id, 'accept');
      const text = `CORRECTED\n\n${TEXT.replace('to the bridge', 'to the river')}`;
      await store.articles.put(anArticle({ text, fetchedAt: LATE }));
      const events = [anEvent('stormed', {}, text), anEvent('marched', { type: 'PROTEST' }, text)];
      await store.extractions.put('article-1', 2, anExtraction(events));
      expect((await store.articles.view('article-1'))?.queue.map((item) => item.state)).toEqual([
        'accepted',
        'pending',
      ]);
    });
  });
}
