import { describe, expect, it } from 'vitest';
import type { Bench } from '../../store.contract.ts';
import { all, entity, FRONT, MINISTER, names, type Told, TRIPOLI, tell } from './told.ts';

/** Entities over all articles. */
export function entitiesContract({ open }: Bench): void {
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
}
