import type { Event, Extraction } from '@opine/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bench } from '../store.contract.ts';
import type { Store } from '../store.ts';
import { anArticle, anEvent, anExtraction, release } from './examples.ts';

/** A name in a text, and the entity that it is: the same for all names of one. */
interface Told {
  id: string;
  type: 'person' | 'group' | 'place';
  names: string[];
  country?: string;
}

/** Stores an article of these names, the first of which attacks the second, in the third. */
async function tell(
  store: Store,
  id: string,
  told: Told[],
  options: { day?: string; killed?: number; version?: string; site?: string; more?: string } = {},
): Promise<void> {
  const { day = '2021-11-08', killed = null, version = '1.0.0', site = id, more = '' } = options;
  const text = `They attacked. ${told.flatMap(({ names }) => names).join('. ')}. ${more}`;
  const article = anArticle({
    id,
    text,
    textHash: `${id}${more}`,
    siteName: site,
    title: `About ${id}`,
    url: null,
    canonicalUrl: `https://${id}.example/a`,
  });
  const put = await store.articles.put(article);
  const mentions: Extraction['mentions'] = told.flatMap(({ id: entity, type, names }) =>
    names.map((name, n) => {
      const start = text.indexOf(name);
      return {
        id: `${entity}-${n}`,
        start,
        end: start + name.length,
        text: name,
        type,
        form: 'name' as const,
        entity,
        confidence: 1,
        by: 'tagger' as const,
      };
    }),
  );
  const entities: Extraction['entities'] = told.map(({ id: entity, type, names, country }) => ({
    id: entity,
    type,
    name: names[0]!,
    aliases: names.slice(1),
    descriptors: [],
    country: country ?? null,
    roles: [],
    mentions: names.map((_, n) => `${entity}-${n}`),
  }));
  const [actor, target, place] = told;
  const party = (role: 'actor' | 'target', one: Told | undefined): Event['participants'] =>
    one === undefined
      ? []
      : [{ role, type: one.type, entity: one.id, names: [one.names[0]!], form: 'name', certainty: 'certain' }];
  const event = anEvent(
    'attacked',
    {
      mode: 'explosives',
      participants: [...party('actor', actor), ...party('target', target)],
      date: { mention: null, start: day, end: day },
      place:
        place === undefined
          ? null
          : { mention: null, entity: place.id, name: place.names[0]!, country: place.country ?? null },
      casualties: { killed, injured: null },
    },
    text,
  );
  const extraction = anExtraction([event], { id, mentions, entities, extractor: release(version) });
  await store.extractions.put(id, put.version, extraction);
}

const FRONT: Told = { id: 'e1', type: 'group', names: ['Cedar Front'], country: 'LY' };
const MINISTER: Told = { id: 'e2', type: 'person', names: ['Mustafa al-Kadhimi', 'Kadhimi'], country: 'IQ' };
const TRIPOLI: Told = { id: 'e3', type: 'place', names: ['Tripoli'], country: 'LY' };
const all = { limit: 200 };

/** Entities and incidents over all articles. */
export function resolutionContract({ open }: Bench): void {
  const names = async (store: Store) =>
    (await store.entities.page(all)).items.map(({ name, articles }) => `${name} ${articles}`).sort();
  const entity = async (store: Store, search: string) => (await store.entities.page({ ...all, search })).items[0]!;

  describe('entities over all articles', () => {
    it('links names that are spelled otherwise, and tells why', async () => {
      const store = await open();
      await tell(store, 'a', [FRONT, MINISTER, TRIPOLI]);
      await tell(store, 'b', [
        { ...FRONT, id: 'e7' },
        { ...MINISTER, id: 'e8', names: ['Mustafa al-Kadhemi'] },
        TRIPOLI,
      ]);
      expect(await names(store)).toEqual(['Cedar Front 2', 'Mustafa al-Kadhimi 2', 'Tripoli 2']);
      const found = await store.entities.view((await entity(store, 'kadhimi')).id);
      expect(found?.members.map(({ name, reason }) => [name, reason])).toEqual([
        ['Mustafa al-Kadhemi', 'surname sounds alike, first name agrees, both IQ'],
        ['Mustafa al-Kadhimi', 'first named here'],
      ]);
      const front = await store.entities.view((await entity(store, 'cedar')).id);
      expect(front?.actsOn).toMatchObject([{ name: 'Mustafa al-Kadhimi', events: 2, types: { ASSAULT: 2 } }]);
      expect(front?.timeline).toEqual([{ month: '2021-11', articles: 2, events: 2 }]);
      const view = await store.articles.view('b');
      expect(view?.entities.e8).toBe(found?.id);
    });

    it('comes to the same whatever the order of arrival', async () => {
      const articles: [string, Told[]][] = [
        ['a', [FRONT, MINISTER, TRIPOLI]],
        [
          'b',
          [
            { ...FRONT, names: ['Cedar Front movement'] },
            { ...MINISTER, names: ['Mustafa Kadhimi'] },
          ],
        ],
        ['c', [{ ...FRONT, names: ['Cedar Front'] }, { ...MINISTER, names: ['Haidar al-Abadi'] }, TRIPOLI]],
      ];
      const outcomes = new Set<string>();
      for (const order of [
        [0, 1, 2],
        [2, 1, 0],
        [1, 0, 2],
        [1, 2, 0],
      ]) {
        const store = await open();
        for (const at of order) await tell(store, ...articles[at]!);
        const { items } = await store.entities.page(all);
        outcomes.add(JSON.stringify(items.map(({ articles: n, type }) => `${type} ${n}`).sort()));
      }
      expect([...outcomes]).toEqual([JSON.stringify(['group 3', 'person 1', 'person 2', 'place 2'])]);
    });

    it('takes names of any kind, and any length', async () => {
      const store = await open();
      let seed = 1;
      const letter = () => {
        seed = (seed * 48271) % 2147483647;
        return String.fromCodePoint(0x4e00 + (seed % 20_000));
      };
      const long = Array.from({ length: 6000 }, letter).join('');
      const odd = [
        '\0',
        '\ud83d',
        '🚀🚀',
        "Robert'); drop table entities;--",
        '%_%',
        'ﷺ',
        '‮evil',
        long,
        'al-',
        '…',
        'Ǆ',
      ];
      for (const [n, name] of odd.entries()) {
        await tell(store, `odd-${n}`, [
          { id: 'e1', type: n % 2 === 0 ? 'person' : 'group', names: [name, 'Cedar Front'] },
        ]);
        await tell(store, `again-${n}`, [{ id: 'e/1', type: n % 2 === 0 ? 'person' : 'group', names: [name] }]);
      }
      const { items } = await store.entities.page(all);
      expect(items.reduce((sum, { articles }) => sum + articles, 0)).toBeGreaterThanOrEqual(odd.length);
      for (const { id } of items) expect((await store.entities.view(id))?.id).toBe(id);
      for (const name of odd) await store.entities.page({ ...all, search: name.slice(0, 200) });
    });

    it('changes nothing when an article is read again, whatever ids its entities then have', async () => {
      const store = await open();
      await tell(store, 'a', [FRONT, MINISTER, TRIPOLI]);
      await tell(store, 'b', [FRONT, MINISTER, TRIPOLI]);
      const before = (await store.entities.page(all)).items;
      const incidents = await store.incidents.page(all);
      await tell(store, 'a', [{ ...FRONT, id: 'e5' }, { ...MINISTER, id: 'e1' }, TRIPOLI], { version: '2.0.0' });
      expect((await store.entities.page(all)).items).toEqual(before);
      expect((await store.incidents.page(all)).items.map(({ id, reports }) => [id, reports])).toEqual(
        incidents.items.map(({ id, reports }) => [id, reports]),
      );
    });

    it('keeps what people merged, through new readings, until it is undone', async () => {
      const store = await open();
      await tell(store, 'a', [FRONT, MINISTER]);
      await tell(store, 'b', [{ ...FRONT, names: ['Northern Brigade'] }]);
      const [front, brigade] = [await entity(store, 'cedar'), await entity(store, 'northern')];
      const { id } = await store.entities.decide({ kind: 'merge', entities: [front.id, brigade.id], reviewer: 'ann' });
      expect(await names(store)).toEqual(['Cedar Front 2', 'Mustafa al-Kadhimi 1']);
      await tell(store, 'b', [{ ...FRONT, id: 'e9', names: ['Northern Brigade'] }], { version: '2.0.0' });
      await tell(store, 'c', [{ ...FRONT, names: ['Northern Brigade'] }]);
      expect(await names(store)).toEqual(['Cedar Front 3', 'Mustafa al-Kadhimi 1']);
      expect((await store.entities.view(brigade.id))?.id).toBe(front.id);
      expect((await store.entities.view(front.id))?.aliases).toEqual(['Northern Brigade']);
      await store.entities.decide({ kind: 'undo', entities: [front.id], undoes: id, reviewer: 'ann' });
      expect(await names(store)).toEqual(['Cedar Front 1', 'Mustafa al-Kadhimi 1', 'Northern Brigade 2']);
      expect((await store.entities.view(front.id))?.history.map(({ kind }) => kind)).toEqual(['merge', 'undo']);
    });

    it('keeps what people decided when an article is read again and calls somebody otherwise', async () => {
      const store = await open();
      const [short, full] = [
        { ...MINISTER, names: ['Mustafa al-Kadhemi'] },
        { ...MINISTER, id: 'e6', names: ['Mustafa al-Kadhimi', 'Kadhimi'] },
      ];
      await tell(store, 'a', [FRONT, MINISTER]);
      await tell(store, 'b', [FRONT, short]);
      const minister = await entity(store, 'kadhimi');
      expect(minister.articles).toBe(2);
      const split = await store.entities.decide({
        kind: 'split',
        entities: [minister.id],
        members: ['b/e2'],
        reviewer: 'ann',
      });
      const apart = ['Cedar Front 2', 'Mustafa al-Kadhemi 1', 'Mustafa al-Kadhimi 1'];
      expect(await names(store)).toEqual(apart);
      await tell(store, 'b', [FRONT, full], { version: '2.0.0' });
      expect((await names(store)).map((name) => name.replace(/.* /, ''))).toEqual(['2', '1', '1']);
      await tell(store, 'b', [FRONT, short], { version: '3.0.0' });
      expect((await names(store)).map((name) => name.replace(/.* /, ''))).toEqual(['2', '1', '1']);
      await store.entities.decide({ kind: 'undo', entities: [minister.id], undoes: split.id, reviewer: 'ann' });
      expect(await names(store)).toEqual(['Cedar Front 2', 'Mustafa al-Kadhimi 2']);
    });

    it('keeps what people split, and gives it back', async () => {
      const store = await open();
      await tell(store, 'a', [FRONT]);
      await tell(store, 'b', [FRONT]);
      const front = await entity(store, 'cedar');
      const split = await store.entities.decide({
        kind: 'split',
        entities: [front.id],
        members: ['b/e1'],
        reviewer: 'ann',
      });
      expect(await names(store)).toEqual(['Cedar Front 1', 'Cedar Front 1']);
      await tell(store, 'b', [{ ...FRONT, id: 'e4' }], { version: '2.0.0' });
      expect(await names(store)).toEqual(['Cedar Front 1', 'Cedar Front 1']);
      expect((await store.entities.view(front.id))?.suggestions).toEqual([]);
      await store.entities.decide({ kind: 'undo', entities: [front.id], undoes: split.id, reviewer: 'ann' });
      expect(await names(store)).toEqual(['Cedar Front 2']);
    });

    it('suggests what it is not sure of, and takes no for an answer', async () => {
      const store = await open();
      await tell(store, 'a', [{ id: 'e1', type: 'person', names: ['John Smith'] }]);
      await tell(store, 'b', [{ id: 'e1', type: 'person', names: ['Smith'] }]);
      const [john, smith] = [
        await entity(store, 'john'),
        (await store.entities.page(all)).items.find(({ name }) => name === 'Smith')!,
      ];
      expect((await store.entities.view(john.id))?.suggestions.map(({ entity: { name } }) => name)).toEqual(['Smith']);
      await store.entities.decide({ kind: 'apart', entities: [john.id, smith.id], reviewer: 'ann' });
      expect((await store.entities.view(john.id))?.suggestions).toEqual([]);
      expect((await store.entities.view(smith.id))?.suggestions).toEqual([]);
    });

    it('gives names that people confirmed to the extractor', async () => {
      const store = await open();
      await tell(store, 'a', [FRONT]);
      const { id } = await entity(store, 'cedar');
      await store.entities.decide({ kind: 'alias', entities: [id], name: 'The Cedars', reviewer: 'ann' });
      await store.entities.decide({ kind: 'rename', entities: [id], name: 'Cedar Liberation Front', reviewer: 'ann' });
      expect(await store.entities.gazetteer()).toEqual([
        { type: 'group', name: 'Cedar Liberation Front', aliases: ['The Cedars'], country: 'LY' },
      ]);
      expect((await entity(store, 'cedars')).name).toBe('Cedar Liberation Front');
      await tell(store, 'b', [{ ...FRONT, names: ['The Cedars'] }]);
      expect((await entity(store, 'cedars')).articles).toBe(2);
      await store.entities.decide({ kind: 'no-alias', entities: [id], name: 'The Cedars', reviewer: 'bob' });
      expect((await store.entities.gazetteer())[0]?.aliases).toEqual([]);
    });

    it('refuses decisions that make no sense', async () => {
      const store = await open();
      await tell(store, 'a', [FRONT]);
      const { id } = await entity(store, 'cedar');
      const decide = (fields: object) =>
        store.entities.decide({ kind: 'merge', entities: [id, id], reviewer: 'ann', ...fields });
      await expect(decide({})).rejects.toMatchObject({ code: 'bad-decision' });
      await expect(decide({ entities: [id, 'nobody'] })).rejects.toMatchObject({ code: 'not-found' });
      await expect(decide({ kind: 'split', entities: [id], members: ['a/e99'] })).rejects.toMatchObject({
        code: 'bad-decision',
      });
      await expect(decide({ kind: 'rename', entities: [id] })).rejects.toMatchObject({ code: 'bad-decision' });
      await expect(decide({ kind: 'undo', entities: [id], undoes: 'x' })).rejects.toMatchObject({ code: 'not-found' });
    });

    it('pages through all of them, and searches by beginnings of words', async () => {
      const store = await open();
      for (const name of ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon']) {
        await tell(store, name.toLowerCase(), [{ id: 'e1', type: 'group', names: [`${name} Front`] }]);
      }
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await store.entities.page({ limit: 2, ...(cursor === undefined ? {} : { cursor }) });
        seen.push(...page.items.map(({ name }) => name));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(seen.sort()).toEqual(['Alpha Front', 'Beta Front', 'Delta Front', 'Epsilon Front', 'Gamma Front']);
      const found = async (search: string) =>
        (await store.entities.page({ ...all, search })).items.map(({ name }) => name);
      expect(await found('fro gam')).toEqual(['Gamma Front']);
      expect(await found("%' or 1=1 --")).toEqual([]);
      expect(await found('ront')).toEqual([]);
    });
  });

  describe('what is told over all articles, by property', () => {
    const towns = ['Tripoli', 'Benghazi', 'Misrata'];
    const telling = fc.record({
      actor: fc.constantFrom('Cedar Front', 'Northern Brigade', 'Olive Union'),
      target: fc.constantFrom('Interior Ministry', 'Harbour Police'),
      town: fc.integer({ min: 0, max: 2 }),
      day: fc.constantFrom('2021-11-08', '2021-11-18', '2021-11-28'),
    });
    /** Groups of articles with a common incident, and names with the number of articles: what must not depend on anything else. */
    const outcome = async (store: Store) => {
      const groups: string[] = [];
      for (const { id } of (await store.incidents.page(all)).items) {
        const view = (await store.incidents.view(id))!;
        groups.push(`${view.sources} ${view.items.map(({ articleId }) => articleId).sort()}`);
      }
      return { incidents: groups.sort(), entities: await names(store) };
    };

    it('is the same in any order of arrival, and after everything has come twice', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(telling, { minLength: 2, maxLength: 6 }).chain((told) =>
            fc.record({
              told: fc.constant(told),
              order: fc.shuffledSubarray([...told.keys()], { minLength: told.length }),
            }),
          ),
          async ({ told, order }) => {
            const put = (store: Store, at: number, version: string) => {
              const { actor, target, town, day } = told[at]!;
              const parties: Told[] = [
                { id: 'e1', type: 'group', names: [actor], country: 'LY' },
                { id: 'e2', type: 'group', names: [target], country: 'LY' },
                { id: 'e3', type: 'place', names: [towns[town]!], country: 'LY' },
              ];
              return tell(store, `article-${at}`, parties, { day, version });
            };
            const [one, other] = [await open(), await open()];
            for (const at of told.keys()) await put(one, at, '1.0.0');
            for (const at of order) await put(other, at, '1.0.0');
            const first = await outcome(one);
            expect(await outcome(other)).toEqual(first);
            for (const at of order) await put(one, at, '2.0.0');
            expect(await outcome(one)).toEqual(first);
          },
        ),
        { numRuns: 3 },
      );
    });
  });

  describe('incidents over all articles', () => {
    const BOMBING = [
      FRONT,
      { ...MINISTER, type: 'group' as const, names: ['Interior Ministry'], country: 'LY' },
      TRIPOLI,
    ];

    it('puts the reports of one together, keeps what they disagree about, and counts sources', async () => {
      const store = await open();
      await tell(store, 'a', BOMBING, { killed: 12 });
      await tell(store, 'b', BOMBING, { killed: 12 });
      await tell(store, 'c', BOMBING, { killed: 14, site: 'a' });
      await tell(store, 'd', BOMBING, { day: '2021-11-19', killed: 12 });
      const { items, total } = await store.incidents.page({ ...all, order: 'reports' });
      expect(items.map(({ reports, sources, killed, disputed }) => ({ reports, sources, killed, disputed }))).toEqual([
        { reports: 3, sources: 2, killed: 12, disputed: ['killed'] },
        { reports: 1, sources: 1, killed: 12, disputed: [] },
      ]);
      expect(total).toBe(2);
      const view = (await store.incidents.view(items[0]!.id))!;
      expect(view.values.killed?.map(({ value, events }) => [value, events.length])).toEqual([
        ['12', 2],
        ['14', 1],
      ]);
      expect(view.place).toMatchObject({
        name: 'Tripoli',
        country: 'LY',
        precision: 'city',
        latitude: expect.closeTo(32.9, 0),
      });
      expect(view.date).toEqual({ start: '2021-11-08', end: '2021-11-08', precision: 'day' });
      const item = view.items.find(({ articleId }) => articleId === 'c')!;
      expect(item.incident).toEqual({ id: view.id, reports: 3, sources: 2 });
      const beside = (await store.queue.view(item.id, 'ann'))!;
      expect(beside.reports.map(({ articleId, differs }) => [articleId, differs]).sort()).toEqual([
        ['a', ['killed']],
        ['b', ['killed']],
      ]);
    });

    it('keeps an event in its incident under the ids that later versions give it', async () => {
      const store = await open();
      await tell(store, 'a', BOMBING);
      await tell(store, 'b', BOMBING);
      await tell(store, 'c', BOMBING, { day: '2021-11-19' });
      const [later, earlier] = (await store.incidents.page(all)).items;
      const b = (await store.incidents.view(earlier!.id))!.items.find(({ articleId }) => articleId === 'b')!;
      const split = await store.incidents.decide({
        kind: 'split',
        incidents: [earlier!.id],
        events: [b.id],
        reviewer: 'ann',
      });
      const merge = await store.incidents.decide({
        kind: 'merge',
        incidents: [earlier!.id, later!.id],
        reviewer: 'ann',
      });
      const sizes = async () => (await store.incidents.page(all)).items.map(({ reports }) => reports).sort();
      expect(await sizes()).toEqual([1, 2]);
      for (const id of ['b', 'c']) {
        const day = id === 'c' ? '2021-11-19' : '2021-11-08';
        await tell(store, id, BOMBING, { day, more: 'Updated.' });
      }
      expect(await sizes()).toEqual([1, 2]);
      expect((await store.incidents.view(earlier!.id))!.items.map(({ articleId }) => articleId).sort()).toEqual([
        'a',
        'c',
      ]);
      await store.incidents.decide({ kind: 'undo', incidents: [earlier!.id], undoes: split.id, reviewer: 'ann' });
      expect(await sizes()).toEqual([3]);
      await store.incidents.decide({ kind: 'undo', incidents: [earlier!.id], undoes: merge.id, reviewer: 'ann' });
      expect(await sizes()).toEqual([1, 2]);
    });

    it('are found by an entity and by those that were merged into it', async () => {
      const store = await open();
      await tell(store, 'a', BOMBING);
      await tell(store, 'b', [{ ...FRONT, names: ['Northern Brigade'] }, BOMBING[1]!, TRIPOLI], { day: '2022-03-01' });
      const [front, brigade] = [await entity(store, 'cedar'), await entity(store, 'northern')];
      const count = async (id: string) => (await store.incidents.page({ ...all, entity: id })).total;
      const merge = await store.entities.decide({
        kind: 'merge',
        entities: [front.id, brigade.id],
        reviewer: 'ann',
      });
      expect([await count(front.id), await count(brigade.id)]).toEqual([2, 2]);
      const queued = await store.queue.page({ limit: 10, state: 'pending', entity: brigade.id });
      expect(queued.items).toHaveLength(2);
      expect((await store.incidents.overview({})).matrix.cells).toEqual([{ actor: 0, target: 0, incidents: 2 }]);
      const actors = async () =>
        (await store.incidents.page(all)).items.map((one) => one.actors.map(({ name }) => name).join()).sort();
      expect(await actors()).toEqual(['Cedar Front', 'Cedar Front']);
      await store.entities.decide({ kind: 'undo', entities: [front.id], undoes: merge.id, reviewer: 'ann' });
      expect([await count(front.id), await count(brigade.id)]).toEqual([1, 1]);
      expect(await actors()).toEqual(['Cedar Front', 'Northern Brigade']);
      const split = await store.entities.decide({
        kind: 'split',
        entities: [front.id],
        members: ['a/e1'],
        reviewer: 'ann',
      });
      expect(await count(front.id)).toBe(0);
      await store.entities.decide({ kind: 'undo', entities: [front.id], undoes: split.id, reviewer: 'ann' });
      expect(await count(front.id)).toBe(1);
    });

    it('follows the review: a rejected report no longer counts, a corrected one moves', async () => {
      const store = await open();
      await tell(store, 'a', BOMBING, { killed: 12 });
      await tell(store, 'b', BOMBING, { killed: 14 });
      const [incident] = (await store.incidents.page(all)).items;
      const view = (await store.incidents.view(incident!.id))!;
      const b = view.items.find(({ articleId }) => articleId === 'b')!;
      await store.decisions.add(b.id, { verdict: 'reject', reviewer: 'ann' });
      expect((await store.incidents.page(all)).items).toMatchObject([
        { reports: 1, sources: 1, killed: 12, disputed: [] },
      ]);
      await store.decisions.add(b.id, { verdict: 'undo', reviewer: 'ann' });
      expect((await store.incidents.page(all)).items).toMatchObject([{ reports: 2, disputed: ['killed'] }]);
    });

    it('keeps what people merged and split, and gives it back', async () => {
      const store = await open();
      await tell(store, 'a', BOMBING);
      await tell(store, 'b', BOMBING);
      await tell(store, 'c', BOMBING, { day: '2021-11-19' });
      const sizes = async () => (await store.incidents.page(all)).items.map(({ reports }) => reports).sort();
      const [later, earlier] = (await store.incidents.page(all)).items;
      const merge = await store.incidents.decide({
        kind: 'merge',
        incidents: [earlier!.id, later!.id],
        reviewer: 'ann',
      });
      expect(await sizes()).toEqual([3]);
      await tell(store, 'c', BOMBING, { day: '2021-11-19', version: '2.0.0' });
      expect(await sizes()).toEqual([3]);
      await store.incidents.decide({ kind: 'undo', incidents: [earlier!.id], undoes: merge.id, reviewer: 'ann' });
      expect(await sizes()).toEqual([1, 2]);
      const events = (await store.incidents.view(earlier!.id))!.items.filter(({ articleId }) => articleId === 'b');
      const split = await store.incidents.decide({
        kind: 'split',
        incidents: [earlier!.id],
        events: events.map(({ id }) => id),
        reviewer: 'ann',
      });
      expect(await sizes()).toEqual([1, 1, 1]);
      expect((await store.incidents.view(earlier!.id))?.suggestions).toEqual([]);
      await store.incidents.decide({ kind: 'undo', incidents: [earlier!.id], undoes: split.id, reviewer: 'ann' });
      expect(await sizes()).toEqual([1, 2]);
    });

    it('is narrowed and counted by kind, country, time, words and parties', async () => {
      const store = await open();
      await tell(store, 'a', BOMBING);
      await tell(store, 'b', BOMBING, { day: '2021-12-24' });
      const count = async (filter: object) => (await store.incidents.page({ ...all, ...filter })).total;
      expect(await count({ from: '2021-12-01' })).toBe(1);
      expect(await count({ to: '2021-12-01' })).toBe(1);
      expect(await count({ type: ['PROTEST'] })).toBe(0);
      expect(await count({ country: ['LY'] })).toBe(2);
      expect(await count({ search: 'cedar tripoli' })).toBe(2);
      expect(await count({ search: 'nothing' })).toBe(0);
      expect(await count({ entity: (await entity(store, 'cedar')).id })).toBe(2);
      const { facets, timeline, matrix, points } = await store.incidents.overview({});
      expect(facets.type).toEqual([{ value: 'ASSAULT', count: 2 }]);
      expect(timeline).toEqual([
        { month: '2021-11', counts: { ASSAULT: 1 } },
        { month: '2021-12', counts: { ASSAULT: 1 } },
      ]);
      expect(matrix.cells).toEqual([{ actor: 0, target: 0, incidents: 2 }]);
      expect(points).toHaveLength(2);
      const queue = await store.queue.page({ limit: 10, state: 'pending', entity: (await entity(store, 'cedar')).id });
      expect(queue.items).toHaveLength(2);
    });
  });
}
