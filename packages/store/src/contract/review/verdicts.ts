import type { DecisionRequest, Event, Participant, QueueItem } from '@opine/schema';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../index.ts';
import type { Bench } from '../../store.contract.ts';
import { anArticle, anEvent, anExtraction } from '../examples.ts';

/** Puts the example article with these events. @returns their ids, in the order of the text */
export async function withEvents(store: Store, events: Event[], articleId = 'article-1'): Promise<string[]> {
  await store.articles.put(anArticle({ id: articleId }));
  await store.extractions.put(articleId, 1, anExtraction(events));
  return (await queueOf(store, articleId)).map((item) => item.id);
}

export async function queueOf(store: Store, articleId = 'article-1'): Promise<QueueItem[]> {
  return (await store.articles.view(articleId))!.queue;
}

/** One decision, by `ana` unless it says otherwise. */
export function say(store: Store, id: string, request: Partial<DecisionRequest> & Pick<DecisionRequest, 'verdict'>) {
  return store.decisions.add(id, { reviewer: 'ana', ...request });
}

export const governor: Participant = {
  role: 'actor',
  type: 'person',
  entity: null,
  names: ['The governor'],
  form: 'nominal',
  certainty: 'certain',
};

/** An event with two triggers, two sentences of evidence and dead. */
export function raid(): Event {
  const [stormed, killed] = [anEvent('stormed'), anEvent('raid')];
  return {
    ...stormed,
    triggers: [...stormed.triggers, ...killed.triggers],
    evidence: [...stormed.evidence, ...killed.evidence],
    casualties: { killed: 2, injured: null },
  };
}

export function verdictsContract({ open }: Bench): void {
  describe('corrections', () => {
    it('replace the fields that they give, one over the other, and are undone one by one', async () => {
      const store = await open();
      const [id] = await withEvents(store, [anEvent('stormed')]);
      const place = { mention: null, entity: null, name: 'Karrada', country: 'IQ' };
      await say(store, id, { verdict: 'edit', patch: { mode: 'firearms', place } });
      const { item } = await say(store, id, {
        verdict: 'accept',
        patch: { mode: null, type: 'COERCE', participants: [governor] },
      });
      expect(item).toMatchObject({
        state: 'accepted',
        event: { type: 'COERCE', mode: null, place, participants: [governor] },
        extracted: anEvent('stormed'),
      });
      expect(await store.stats()).toMatchObject({ eventsByType: { COERCE: 1 } });
      const search = (words: string) => store.queue.page({ state: 'accepted', limit: 5, search: words });
      expect((await search('governor')).items).toHaveLength(1);

      const undone = await say(store, id, { verdict: 'undo' });
      expect(undone.item).toMatchObject({ state: 'pending', event: { type: 'ASSAULT', mode: 'firearms', place } });
      expect((await search('governor')).items).toHaveLength(0);
      const back = await say(store, id, { verdict: 'undo' });
      expect(back.item).toMatchObject({ event: anEvent('stormed'), extracted: null });
    });

    it('stay when the event is read anew, in the terms of what was read', async () => {
      const store = await open();
      const entity = (id: string) => ({
        id,
        type: 'group' as const,
        name: 'Gunmen',
        aliases: [],
        descriptors: [],
        country: null,
        roles: [],
        mentions: [],
      });
      await store.articles.put(anArticle());
      await store.extractions.put('article-1', 1, anExtraction([anEvent('stormed')], { entities: [entity('e1')] }));
      const [{ id }] = await queueOf(store);
      const gunmen: Participant = { ...governor, type: 'group', entity: 'e1', names: ['Gunmen'] };
      await say(store, id, { verdict: 'accept', patch: { participants: [gunmen] } });
      const other: Participant = { ...gunmen, entity: 'e7', names: ['guards'] };
      await store.extractions.put(
        'article-1',
        1,
        anExtraction([anEvent('stormed', { participants: [other] })], {
          entities: [entity('e2')],
          extractor: { version: '2.0.0', models: {} },
        }),
      );
      // What the extractor says of a corrected field changes nothing.
      expect(await store.queue.item(id)).toMatchObject({
        state: 'accepted',
        event: { participants: [{ ...gunmen, entity: 'e2' }] },
      });
    });
  });

  describe('merges', () => {
    it('give what they say to the event that stays, until they are undone', async () => {
      const store = await open();
      const [one, other] = await withEvents(store, [
        anEvent('stormed', { claims: ['c1'], casualties: { killed: 3, injured: null } }),
        anEvent('raid', { claims: ['c2'], casualties: { killed: 9, injured: 4 } }),
      ]);
      const before = await store.queue.item(one);
      const { item, also, counts } = await say(store, other, { verdict: 'merge', into: one });
      expect(item).toMatchObject({ state: 'merged', decision: { into: one } });
      expect(also).toMatchObject([
        {
          id: one,
          event: {
            triggers: [{ text: 'stormed' }, { text: 'raid' }],
            claims: ['c1', 'c2'],
            casualties: { killed: 3, injured: 4 },
          },
        },
      ]);
      expect(also[0].event.evidence).toHaveLength(2);
      expect(counts).toMatchObject({ pending: 1, accepted: 0, rejected: 0 });
      await say(store, other, { verdict: 'undo' });
      expect(await store.queue.item(one)).toEqual(before);
      expect(await store.queue.item(other)).toMatchObject({ state: 'pending' });
      await say(store, other, { verdict: 'redo' });
      expect((await store.queue.item(one))?.event.triggers).toHaveLength(2);
    });

    it('follow one another, and never in a circle', async () => {
      const store = await open();
      const [a, b, c] = await withEvents(store, [anEvent('stormed'), anEvent('killed'), anEvent('raid')]);
      await say(store, a, { verdict: 'merge', into: b });
      await say(store, b, { verdict: 'merge', into: c });
      expect((await store.queue.item(c))?.event.triggers.map(({ text }) => text)).toEqual([
        'stormed',
        'killed',
        'raid',
      ]);
      await expect(say(store, c, { verdict: 'merge', into: a })).rejects.toMatchObject({ code: 'bad-decision' });

      await say(store, a, { verdict: 'undo' });
      await say(store, b, { verdict: 'undo' });
      await say(store, b, { verdict: 'merge', into: a });
      // Brought back, the earlier merge would close a circle: the one that is there holds, or the later gives way.
      await say(store, a, { verdict: 'redo' });
      const states = (await queueOf(store)).map(({ state }) => state);
      expect(states.filter((state) => state === 'merged')).toHaveLength(1);
      expect(states).toContain('pending');
    });

    it.each<[string, Partial<DecisionRequest>]>([
      ['itself', { into: 'a' }],
      ['nothing', {}],
      ['an unknown event', { into: 'unknown\0' }],
      ['an event of another article', { into: 'elsewhere' }],
    ])('are refused into %s', async (_, request) => {
      const store = await open();
      const [a] = await withEvents(store, [anEvent('stormed')]);
      const [elsewhere] = await withEvents(store, [anEvent('stormed')], 'article-2');
      const into = { a, elsewhere }[request.into ?? ''] ?? request.into;
      await expect(say(store, a, { verdict: 'merge', into })).rejects.toMatchObject({ code: 'bad-decision' });
      expect(await store.decisions.history(a)).toEqual([]);
    });

    it('come to nothing when the event that stays is gone', async () => {
      const store = await open();
      const [a, b] = await withEvents(store, [anEvent('stormed'), anEvent('raid')]);
      await say(store, a, { verdict: 'merge', into: b });
      const extractor = { version: '2.0.0', models: {} };
      await store.extractions.put('article-1', 1, anExtraction([anEvent('stormed')], { extractor }));
      expect(await queueOf(store)).toMatchObject([{ id: a, state: 'pending' }]);
    });
  });

  describe('splits', () => {
    it('make an event of its own of some triggers, which goes and comes with the split', async () => {
      const store = await open();
      const [whole] = await withEvents(store, [raid()]);
      const before = await store.queue.item(whole);
      const { item, also } = await say(store, whole, { verdict: 'split', triggers: [1] });
      expect(item).toMatchObject({
        state: 'pending',
        event: { triggers: [{ text: 'stormed' }], casualties: { killed: 2 } },
      });
      expect(item.event.evidence).toHaveLength(1);
      expect(also).toMatchObject([
        { state: 'pending', event: { triggers: [{ text: 'raid' }], casualties: { killed: null } }, extracted: null },
      ]);
      const [part] = also;
      await say(store, part.id, { verdict: 'accept' });
      expect(await store.stats()).toMatchObject({ events: 2, queue: { pending: 1, accepted: 1 } });

      const undone = await say(store, whole, { verdict: 'undo' });
      expect(undone.item).toEqual(before);
      expect(await store.stats()).toMatchObject({ events: 1, queue: { pending: 1, accepted: 0 } });
      await expect(say(store, part.id, { verdict: 'reject' })).rejects.toMatchObject({ code: 'event-superseded' });
      await say(store, whole, { verdict: 'redo' });
      expect(await store.queue.item(part.id)).toMatchObject({ state: 'accepted' });
    });

    it('can take all triggers: then nothing is left to review', async () => {
      const store = await open();
      const [whole] = await withEvents(store, [raid()]);
      await say(store, whole, { verdict: 'split', triggers: [0] });
      const { item } = await say(store, whole, { verdict: 'split', triggers: [0] });
      expect(item).toMatchObject({ state: 'split', decision: { verdict: 'split' } });
      expect(
        (await store.queue.page({ state: 'pending', limit: 9 })).items.map(({ event }) => event.triggers[0].text),
      ).toEqual(expect.arrayContaining(['stormed', 'raid']));
    });

    it.each([[[7]], [[]], [undefined]])('are refused for the triggers %j', async (triggers) => {
      const store = await open();
      const [whole] = await withEvents(store, [raid()]);
      await expect(say(store, whole, { verdict: 'split', triggers })).rejects.toMatchObject({ code: 'bad-decision' });
    });

    it('do not take what came by a merge', async () => {
      const store = await open();
      const [a, b] = await withEvents(store, [anEvent('stormed'), anEvent('raid')]);
      await say(store, b, { verdict: 'merge', into: a });
      await expect(say(store, a, { verdict: 'split', triggers: [1] })).rejects.toMatchObject({ code: 'bad-decision' });
    });

    it('stay with an event that is read anew as long as the triggers are its own', async () => {
      const store = await open();
      const [whole] = await withEvents(store, [raid()]);
      const { also } = await say(store, whole, { verdict: 'split', triggers: [1] });
      await say(store, also[0].id, { verdict: 'reject' });
      const reread = (version: string, events: Event[]) =>
        store.extractions.put('article-1', 1, anExtraction(events, { extractor: { version, models: {} } }));
      await reread('2.0.0', [{ ...raid(), confidence: 0.9 }]);
      expect(await queueOf(store)).toMatchObject([
        { id: whole, state: 'pending', event: { confidence: 0.9 } },
        { id: also[0].id, state: 'rejected', event: { confidence: 0.9 } },
      ]);
      // The new extractor has split it itself: what was said about the part is said about that event.
      await reread('3.0.0', [anEvent('stormed', { casualties: { killed: 2, injured: null } }), anEvent('raid')]);
      const items = await queueOf(store);
      expect(items.map(({ state }) => state)).toEqual(['pending', 'rejected']);
      expect(items[1].id).not.toBe(also[0].id);
    });
  });

  describe('flags, comments and skips', () => {
    it('stand beside what was decided', async () => {
      const store = await open();
      const [a, b] = await withEvents(store, [anEvent('stormed'), anEvent('raid')]);
      await say(store, a, { verdict: 'accept' });
      await say(store, a, { verdict: 'flag', reason: 'look again' });
      const { item, counts } = await say(store, a, { verdict: 'comment', reason: 'who were they?' });
      expect(item).toMatchObject({ state: 'accepted', flagged: true, comments: 1 });
      expect(counts.flagged).toBe(1);
      await say(store, b, { verdict: 'flag' });
      const flagged = await store.queue.page({ state: 'flagged', limit: 1 });
      expect(flagged.items.map(({ id }) => id)).toEqual([b]);
      expect((await store.queue.page({ state: 'flagged', limit: 1, cursor: flagged.next! })).items).toMatchObject([
        { id: a },
      ]);
      expect((await say(store, a, { verdict: 'unflag' })).item).toMatchObject({ flagged: false, state: 'accepted' });
      await expect(say(store, a, { verdict: 'comment' })).rejects.toMatchObject({ code: 'bad-decision' });
    });

    it('put what a reviewer skips at the end of the queue of that reviewer', async () => {
      const store = await open();
      const ids = await withEvents(store, [anEvent('stormed'), anEvent('killed'), anEvent('raid')]);
      const list = async (reviewer: string, limit = 9) => {
        const found: string[] = [];
        for (let cursor: string | undefined; ; ) {
          const page = await store.queue.page({ state: 'pending', limit, cursor }, reviewer);
          found.push(...page.items.map(({ id }) => id));
          if (page.next === null) return found;
          cursor = page.next;
        }
      };
      const before = await list('ana');
      await say(store, before[0], { verdict: 'skip' });
      const expected = [before[1], before[2], before[0]];
      expect(await list('ana')).toEqual(expected);
      for (const limit of [1, 2]) expect(await list('ana', limit)).toEqual(expected);
      expect(await list('bo')).toEqual(before);
      expect((await store.queue.page({ state: 'skipped', limit: 9 }, 'ana')).items).toMatchObject([{ id: before[0] }]);
      expect((await store.queue.page({ state: 'skipped', limit: 9 }, 'bo')).items).toEqual([]);
      await say(store, before[0], { verdict: 'undo' });
      expect(await list('ana')).toEqual(before);
      expect(new Set(before)).toEqual(new Set(ids));
    });
  });

  describe('a decision with a key', () => {
    it('is added once, however often it is sent', async () => {
      const store = await open();
      const [a, b] = await withEvents(store, [anEvent('stormed'), anEvent('raid')]);
      const request = { verdict: 'accept' as const, key: 'key-of-the-client' };
      const first = await say(store, a, request);
      expect(first.decision.id).toBe(request.key);
      await say(store, a, { verdict: 'undo', key: 'the-undo-of-it' });
      expect(await say(store, a, request)).toMatchObject({ item: { state: 'pending' }, decision: first.decision });
      expect(await store.decisions.history(a)).toHaveLength(2);
      await expect(say(store, b, request)).rejects.toMatchObject({ code: 'bad-decision' });
    });
  });
}
