import { describe, expect, it } from 'vitest';
import type { Bench } from '../../store.contract.ts';
import { all, entity, FRONT, MINISTER, TRIPOLI, tell } from './told.ts';

/** Incidents over all articles. */
export function incidentsContract({ open }: Bench): void {
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
