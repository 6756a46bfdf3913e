import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Bench } from '../store.contract.ts';
import { anArticle, anEvent, anExtraction } from './examples.ts';

/** Strings out of what databases, JSON, SQL, search syntax and UTF-8 trip over. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\0',
      '\ud83d',
      '\ude00',
      '😀',
      '\uFFFD',
      "'",
      '"',
      '\\',
      '%',
      '*',
      '(',
      ')',
      ':',
      '-',
      '\n',
      '\u2028',
    ),
    fc.constantFrom('a', 'é', 'ß', ' ', 'OR', 'NEAR', '\ufeff', '{', '}', '$1', '?'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 40,
});

export function hostileContract({ open }: Bench): void {
  it('gives every string back as it was, and searches for any', async () => {
    const store = await open();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (some, other) => {
        const id = `article-${run++}`;
        const text = `${some} raid ${other}`;
        const article = anArticle({
          id,
          text,
          title: other,
          authors: [some],
          url: some,
          canonicalUrl: other,
          siteName: some,
        });
        await store.articles.put(article);
        const participants = [
          {
            role: 'actor' as const,
            type: 'group' as const,
            entity: some,
            names: [other],
            form: 'name' as const,
            certainty: 'certain' as const,
          },
        ];
        const place = { mention: null, entity: null, name: some, country: null };
        const event = anEvent('raid', { participants, place, claims: [some, other] }, text);
        const notes = [some, other];
        const extraction = anExtraction([event], { notes, extractor: { version: some, models: { [other]: some } } });
        await store.extractions.put(id, 1, extraction);
        const view = await store.articles.view(id);
        expect(view).toMatchObject({ article, extraction, queue: [{ event, articleTitle: other, siteName: some }] });

        const { item } = await store.decisions.add(view!.queue[0].id, {
          verdict: 'reject',
          reason: some,
          reviewer: other,
        });
        expect(item.decision).toMatchObject({ reason: some, reviewer: other });
        await store.failures.add({ url: some, code: other, message: some });
        await store.articles.list({ limit: 5, search: other });
        await store.articles.byUrl(some);
        await store.articles.get(other);
        await store.queue.item(some);
        await store.extractions.has(some, 1, other);
        await store.queue.page({ state: 'pending', limit: 1, cursor: other }).catch((error) => {
          expect(error).toMatchObject({ code: 'bad-cursor' });
        });
        for await (const piece of store.export.events({ format: 'csv', events: 'all' })) {
          expect(piece.isWellFormed() && !piece.includes('\0')).toBe(true);
        }
      }),
      {
        numRuns: 25,
        examples: [
          ['\0', '\ud800'],
          ["'; drop table articles; --", '"unclosed'],
        ],
      },
    );
  });
}
