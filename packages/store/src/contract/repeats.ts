import type { Event } from '@opine/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../index.ts';
import type { Bench } from '../store.contract.ts';
import { anArticle, anEvent, anExtraction, release } from './examples.ts';

const TEXTS = ['Gunmen stormed the ministry.', 'Gunmen stormed it. Crowds marched.', 'Nothing happened.'];
const day = (n: number) => `2021-11-${10 + n}T09:00:00Z`;

/** All that can be seen of an article. */
async function stateOf(store: Store, id: string) {
  const { items } = await store.articles.list({ limit: 200 });
  return {
    article: await store.articles.get(id),
    view: await store.articles.view(id),
    summary: items.filter((item) => item.id === id),
    histories: await Promise.all(
      ((await store.articles.view(id))?.queue ?? []).map((item) => store.decisions.history(item.id)),
    ),
  };
}

export function repeatsContract({ open }: Bench): void {
  describe('repetitions', () => {
    it('puts of articles may come twice, and in any order', async () => {
      const store = await open();
      let run = 0;
      const fetches = fc.uniqueArray(fc.record({ day: fc.nat(8), text: fc.constantFrom(...TEXTS) }), {
        selector: (fetch) => fetch.day,
        minLength: 1,
        maxLength: 4,
      });
      await fc.assert(
        fc.asyncProperty(fetches, fc.infiniteStream(fc.nat()), async (puts, chance) => {
          const id = `article-${run++}`;
          const put = (fetch: { day: number; text: string }) =>
            store.articles.put(anArticle({ id, text: fetch.text, fetchedAt: day(fetch.day) }));
          for (const fetch of puts) await put(fetch);
          const once = await stateOf(store, id);
          const latest = puts.reduce((a, b) => (b.day > a.day ? b : a));
          expect(once.article).toMatchObject({ text: latest.text, fetchedAt: day(latest.day) });
          for (const fetch of shuffled(puts, chance)) {
            expect((await put(fetch)).status).toBe('unchanged');
          }
          expect(await stateOf(store, id)).toEqual(once);
        }),
        { numRuns: 20 },
      );
    });

    it('puts of extractions may come twice, and in any order, and take no decision away', async () => {
      const store = await open();
      let run = 0;
      const event = fc.record({
        type: fc.constantFrom<Event['type']>('ASSAULT', 'PROTEST'),
        trigger: fc.constantFrom('Gunmen', 'Gunmen stormed', 'stormed', 'stormed the', 'ministry'),
      });
      const reading = fc.record({
        version: fc.constantFrom('1.0.0', '1.2.0', '1.10.0'),
        events: fc.array(event, { maxLength: 4 }),
      });
      const readings = fc.uniqueArray(reading, { selector: (r) => r.version, minLength: 1, maxLength: 3 });
      await fc.assert(
        fc.asyncProperty(readings, fc.infiniteStream(fc.nat()), async (puts, chance) => {
          const id = `article-${run++}`;
          const text = TEXTS[0];
          await store.articles.put(anArticle({ id, text }));
          const put = ({ version, events }: (typeof puts)[number]) =>
            store.extractions.put(
              id,
              1,
              anExtraction(
                events.map(({ type, trigger }, i) => anEvent(trigger, { id: `v${i}`, type }, text)),
                { extractor: release(version) },
              ),
            );
          for (const one of puts) {
            await put(one);
            const { queue } = (await store.articles.view(id))!;
            if (queue.length > 0) await store.decisions.add(queue[0].id, { verdict: 'accept', reviewer: 'ana' });
          }
          const once = await stateOf(store, id);
          const newest = ['1.10.0', '1.2.0', '1.0.0'].find((version) => puts.some((one) => one.version === version));
          expect(once.view?.extraction.extractor.version).toBe(newest);
          for (const one of shuffled(puts, chance)) await put(one);
          expect(await stateOf(store, id)).toEqual(once);
        }),
        { numRuns: 20 },
      );
    });
  });
}

function shuffled<T>(values: readonly T[], chance: Iterator<number>): T[] {
  return [...values, ...values]
    .map((value) => ({ value, key: chance.next().value as number }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}
