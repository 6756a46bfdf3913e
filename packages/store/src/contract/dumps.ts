import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore, type Store } from '../index.ts';
import type { Bench } from '../store.contract.ts';
import { aClaim, anArticle, anEvent, anExtraction, release, TEXT } from './examples.ts';
import { raid, say, withEvents } from './review/verdicts.ts';

async function dumpOf(store: Store): Promise<string[]> {
  let file = '';
  for await (const piece of store.export.dump()) file += piece;
  return file.trimEnd().split('\n');
}

const numbered = (lines: readonly string[]) => lines.map((text, i) => ({ line: i + 1, text }));

/** All that is seen of the review. */
async function seen(store: Store) {
  const { items } = await store.articles.list({ limit: 100 });
  const views = await Promise.all(items.map(({ id }) => store.articles.view(id)));
  const events = views.flatMap((view) => view?.queue ?? []);
  return {
    items,
    views,
    stats: await store.stats(),
    accepted: await store.queue.page({ state: 'accepted', limit: 100 }),
    pending: await store.queue.page({ state: 'pending', limit: 100 }, 'ana'),
    found: await store.queue.page({ state: 'pending', limit: 100, search: 'raid' }, 'ana'),
    history: await store.queue.history('ana', 100),
    entities: await store.entities.page({ limit: 100 }),
    incidents: await store.incidents.page({ limit: 100 }),
    histories: await Promise.all(events.map(({ id }) => store.decisions.history(id))),
  };
}

/** A store with all that a review leaves behind. */
async function fill(store: Store): Promise<void> {
  const claims = [aClaim('The governor', 'the raid a disgrace')];
  await store.articles.put(anArticle({ id: 'a', title: 'half \ud800 \0' }));
  await store.extractions.put('a', 1, anExtraction([raid(), anEvent('killed'), anEvent('called')], { claims }));
  const [whole, killed, called] = (await store.articles.view('a'))!.queue.map(({ id }) => id);
  const { also } = await say(store, whole, { verdict: 'split', triggers: [1] });
  await say(store, also[0].id, { verdict: 'accept', patch: { mode: 'firearms' } });
  await say(store, killed, { verdict: 'merge', into: whole });
  await say(store, called, { verdict: 'reject', reason: 'no event \0', reviewer: 'bo' });
  await say(store, called, { verdict: 'undo' });
  await say(store, called, { verdict: 'redo' });

  const [b] = await withEvents(store, [anEvent('stormed the ministry'), anEvent('raid')], 'b');
  await say(store, b, { verdict: 'accept' });
  await say(store, b, { verdict: 'comment', reason: 'a word' });
  await store.extractions.put(
    'b',
    1,
    anExtraction([anEvent('stormed'), anEvent('raid')], { extractor: release('2.0.0') }),
  );
  const [, other] = (await store.articles.view('b'))!.queue.map(({ id }) => id);
  await say(store, other, { verdict: 'skip' });
  const text = `Correction. ${TEXT}`;
  await store.articles.put(anArticle({ id: 'b', text, fetchedAt: '2021-11-11T09:00:00Z' }));
  await store.extractions.put('b', 2, anExtraction([anEvent('marched', { type: 'PROTEST' }, text)]));
  const [c] = await withEvents(store, [anEvent('stormed')], 'c');
  await say(store, c, { verdict: 'accept' });
  await store.extractions.put(
    'c',
    1,
    anExtraction([anEvent('stormed', { status: 'denied' })], { extractor: release('2.0.0') }),
  );
  await store.articles.put(anArticle({ id: 'never read' }));

  const named = (id: string, name: string) => {
    const start = TEXT.indexOf(name);
    const entity = {
      id,
      type: 'place' as const,
      name,
      aliases: [],
      descriptors: [],
      country: null,
      roles: [],
      mentions: [`m-${id}`],
    };
    const mention = {
      id: `m-${id}`,
      start,
      end: start + name.length,
      text: name,
      type: 'place' as const,
      form: 'name' as const,
    };
    return { entity, mention: { ...mention, entity: id, confidence: 0.9, by: 'tagger' as const } };
  };
  const [karrada, monday] = [named('e1', 'Karrada'), named('e2', 'Monday')];
  await store.articles.put(anArticle({ id: 'd' }));
  await store.extractions.put(
    'd',
    1,
    anExtraction([anEvent('stormed')], {
      entities: [karrada.entity, monday.entity],
      mentions: [karrada.mention, monday.mention],
    }),
  );
  const ids = (await store.entities.page({ limit: 10 })).items.map(({ id }) => id);
  await store.entities.decide({ kind: 'merge', entities: ids, reviewer: 'ana' });
  await store.entities.decide({ kind: 'rename', entities: [ids[0]], name: 'Karrada \ud800', reviewer: 'ana' });
  const { incident } = (await store.articles.view('d'))!.queue[0];
  const split = {
    kind: 'split' as const,
    incidents: [incident!.id],
    events: [(await store.articles.view('d'))!.queue[0].id],
  };
  await store.incidents.decide({ ...split, reviewer: 'ana' });
}

export function dumpsContract({ open }: Bench): void {
  describe('dumps', () => {
    it('give back the same store, also on the other engine, and change nothing the second time', async () => {
      const store = await open();
      await fill(store);
      const dump = await dumpOf(store);
      const here = await open();
      const folder = mkdtempSync(join(tmpdir(), 'opine-dump-'));
      const there = await openStore(`sqlite:${join(folder, 'opine.db')}`);
      onTestFinished(async () => {
        await there.close();
        rmSync(folder, { recursive: true });
      });
      for (const other of [here, there]) {
        expect(await other.import.add(numbered(dump))).toEqual({ added: dump.length - 1, known: 0, problems: [] });
        expect(await dumpOf(other)).toEqual(dump);
        expect(await seen(other)).toEqual(await seen(store));
        expect(await other.import.add(numbered(dump))).toEqual({ added: 0, known: dump.length - 1, problems: [] });
        expect(await seen(other)).toEqual(await seen(store));
      }
    });

    it('add to what is there', async () => {
      const [store, other] = [await open(), await open()];
      await fill(store);
      await withEvents(other, [anEvent('stormed')], 'elsewhere');
      await other.import.add(numbered(await dumpOf(store)));
      expect(await other.stats()).toMatchObject({ articles: 6 });
      expect((await other.articles.view('elsewhere'))?.queue).toHaveLength(1);
    });

    it('take the good lines, and name each bad one', async () => {
      const [store, other] = [await open(), await open()];
      await withEvents(store, [anEvent('stormed')]);
      const [event] = (await store.articles.view('article-1'))!.queue;
      await say(store, event.id, { verdict: 'accept' });
      const [head, article, decision] = await dumpOf(store);
      const elsewhere = decision.replaceAll(event.id, 'f'.repeat(32));
      const bad = ['{"kind":', '{"kind":"article"}', '{"kind":"song"}', '{"id":"e1","event":{}}', elsewhere, '7'];
      const { added, problems } = await other.import.add(numbered([head, ...bad, article, decision]));
      expect(added).toBe(2);
      expect(problems.map(({ line }) => line).sort()).toEqual([2, 3, 4, 5, 6, 7]);
      for (const { message } of problems) expect(message).not.toBe('');
      expect(await other.queue.item(event.id)).toMatchObject({ state: 'accepted' });
    });

    it('of an empty store are one line', async () => {
      expect(await dumpOf(await open())).toEqual(['{"kind":"opine","version":1}']);
    });
  });
}
