import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bench } from '../../store.contract.ts';
import type { Store } from '../../store.ts';
import { all, names, type Told, tell } from './told.ts';

/** What is told over all articles, whatever the order in which they arrive. */
export function orderContract({ open }: Bench): void {
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
}
