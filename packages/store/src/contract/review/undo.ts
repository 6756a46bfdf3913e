import type { DecisionRequest } from '@opine/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Store, StoreError } from '../../index.ts';
import type { Bench } from '../../store.contract.ts';
import { anEvent } from '../examples.ts';
import { queueOf, raid, say, withEvents } from './verdicts.ts';

type Step = [event: number, request: Pick<DecisionRequest, 'verdict'> & Partial<DecisionRequest>];

const event = fc.nat(5);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(
    event,
    fc.constantFrom('accept', 'reject', 'skip', 'flag', 'unflag', 'undo', 'redo').map((verdict) => ({ verdict })),
  ),
  fc.tuple(event, fc.constant({ verdict: 'comment' as const, reason: '\ud800 \0 <b>' })),
  fc.tuple(
    event,
    fc.record({ mode: fc.constantFrom('drone' as const, null) }).map((patch) => ({ verdict: 'edit' as const, patch })),
  ),
  fc.tuple(
    event,
    event.map((into) => ({ verdict: 'merge' as const, into: String(into) })),
  ),
  fc.tuple(
    event,
    fc.array(fc.nat(2), { minLength: 1, maxLength: 2 }).map((triggers) => ({ verdict: 'split' as const, triggers })),
  ),
);

/** All that is seen of an article's events, but for how late it is. */
async function seen(store: Store, articleId: string) {
  const queue = await queueOf(store, articleId);
  return Promise.all(queue.map(async (item) => ({ item, view: await store.queue.view(item.id) }))).then((views) =>
    views.map(({ item, view }) => ({ item, claims: view?.claims })),
  );
}

export function undoContract({ open }: Bench): void {
  describe('undo', () => {
    it('always gives what was before, and in the end the event as it was extracted; redo what was undone', async () => {
      const store = await open();
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
          const id = `article-${run++}`;
          const events = [raid(), anEvent('killed'), anEvent('marched', { type: 'PROTEST' })];
          await withEvents(store, events, id);
          const pristine = await seen(store, id);
          const touched: string[] = [];
          for (const [at, request] of steps) {
            const before = await seen(store, id);
            const ids = before.map(({ item }) => item.id);
            const target = ids[at % ids.length]!;
            const into = request.into === undefined ? undefined : ids[Number(request.into) % ids.length];
            try {
              await say(store, target, { ...request, ...(into === undefined ? {} : { into }) });
            } catch (error) {
              expect(error).toBeInstanceOf(StoreError);
              expect(await seen(store, id)).toEqual(before);
              continue;
            }
            touched.push(target);
            if (request.verdict === 'undo' || request.verdict === 'redo') continue;
            const after = await seen(store, id);
            await say(store, target, { verdict: 'undo' });
            expect(await seen(store, id)).toEqual(before);
            await say(store, target, { verdict: 'redo' });
            expect(await seen(store, id)).toEqual(after);
          }
          for (const target of touched.reverse()) await undoAll(store, target);
          expect(await seen(store, id)).toEqual(pristine);
        }),
        { numRuns: 25 },
      );
    });
  });
}

async function undoAll(store: Store, id: string): Promise<void> {
  for (;;) {
    try {
      await say(store, id, { verdict: 'undo' });
    } catch (error) {
      // Nothing more, or the split that made it is undone already.
      expect(['nothing-to-undo', 'event-superseded']).toContain((error as StoreError).code);
      return;
    }
  }
}
