import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, type ExportQuery, type Store } from '../index.ts';
import type { Bench } from '../store.contract.ts';
import { aClaim, anArticle, anEvent, anExtraction } from './examples.ts';

async function read(store: Store, query: ExportQuery): Promise<string> {
  let file = '';
  for await (const piece of store.export.events(query)) file += piece;
  return file;
}

export function exportsContract({ open }: Bench): void {
  describe('exports', () => {
    it('writes the accepted events, or all of them', async () => {
      const store = await open();
      for (const id of ['a', 'b', 'c']) {
        await store.articles.put(anArticle({ id }));
        const events = [anEvent('stormed', { claims: ['c1'] }), anEvent('marched', { type: 'PROTEST' })];
        const claims = [aClaim('The governor', 'the raid a disgrace')];
        await store.extractions.put(id, 1, anExtraction(events, { claims }));
      }
      const { queue } = (await store.articles.view('b'))!;
      await store.decisions.add(queue[0].id, { verdict: 'accept', reviewer: 'ana' });
      await store.decisions.add(queue[1].id, { verdict: 'reject', reviewer: 'ana' });

      const accepted = (await read(store, { format: 'jsonl', events: 'accepted' })).trimEnd().split('\n');
      expect(accepted.map((line) => JSON.parse(line))).toMatchObject([
        {
          id: queue[0].id,
          state: 'accepted',
          decision: { reviewer: 'ana' },
          sources: [{ kind: 'phrase', name: 'The governor', claimKind: 'evaluation' }],
          article: { id: 'b', title: 'After the raid' },
        },
      ]);
      const all = (await read(store, { format: 'jsonl', events: 'all' })).trimEnd().split('\n');
      expect(all.map((line) => JSON.parse(line).article.id)).toEqual(['a', 'a', 'b', 'b', 'c', 'c']);
      expect((await read(store, { format: 'csv', events: 'accepted' })).split('\r\n')).toHaveLength(3);
      const page = JSON.parse(await read(store, { format: 'webannotation', events: 'all' }));
      expect(page.items).toHaveLength(6);
    });

    it.each(EXPORT_FORMATS)('writes %s though there is nothing to write', async (format) => {
      const store = await open();
      const file = await read(store, { format, events: 'all' });
      if (format === 'webannotation') expect(JSON.parse(file).items).toEqual([]);
      else expect(file.trim().split('\n').length).toBe(1);
    });
  });
}
