import { describe, expect, it } from 'vitest';
import type { Bench } from '../store.contract.ts';
import { anArticle, anEvent, anExtraction, TEXT } from './examples.ts';

const EARLY = '2021-11-10T09:00:00Z';
const LATE = '2021-11-11T09:00:00Z';

export function articlesContract({ fresh, open }: Bench): void {
  describe('articles', () => {
    it('gives back what was put, from another connection as well', async () => {
      const url = await fresh();
      const store = await open(url);
      const article = anArticle();
      expect(await store.articles.put(article)).toEqual({ id: 'article-1', version: 1, status: 'new' });
      const other = await open(url);
      expect(await other.articles.get('article-1')).toEqual(article);
      expect(await other.articles.get('article-2')).toBeNull();
    });

    it('finds an article by its URL or its canonical URL', async () => {
      const store = await open();
      const long = `https://paper.example/${'x'.repeat(6000)}`;
      await store.articles.put(anArticle());
      await store.articles.put(anArticle({ id: 'long', url: long, canonicalUrl: null }));
      expect((await store.articles.byUrl('https://paper.example/opinion/raid'))?.id).toBe('article-1');
      expect((await store.articles.byUrl('https://paper.example/opinion/raid?ref=front'))?.id).toBe('article-1');
      expect((await store.articles.byUrl(long))?.id).toBe('long');
      expect(await store.articles.byUrl('https://paper.example/opinion')).toBeNull();
    });

    it('keeps the old text as a version when a changed one comes', async () => {
      const store = await open();
      await store.articles.put(anArticle());
      const changed = anArticle({ text: `${TEXT} More.`, fetchedAt: LATE });
      expect(await store.articles.put(changed)).toMatchObject({ version: 2, status: 'changed' });
      expect(await store.articles.put(changed)).toMatchObject({ version: 2, status: 'unchanged' });
      expect(await store.articles.get('article-1')).toEqual(changed);
      expect(await store.articles.getVersion('article-1', 1)).toEqual(anArticle());
      expect(await store.articles.getVersion('article-1', 3)).toBeNull();
    });

    it('takes a changed text that was fetched in the same moment as the later one', async () => {
      const store = await open();
      await store.articles.put(anArticle());
      expect(await store.articles.put(anArticle({ text: 'Other.' }))).toMatchObject({ version: 2, status: 'changed' });
      // The first one over again, by a retry.
      expect(await store.articles.put(anArticle())).toMatchObject({ version: 1, status: 'unchanged' });
      expect((await store.articles.get('article-1'))?.text).toBe('Other.');
    });

    it('does not let a late write of an earlier fetch become current', async () => {
      const store = await open();
      await store.articles.put(anArticle({ text: 'Later.', fetchedAt: LATE }));
      const early = anArticle({ text: 'Earlier.', fetchedAt: EARLY });
      expect(await store.articles.put(early)).toMatchObject({ version: 2, status: 'unchanged' });
      expect((await store.articles.get('article-1'))?.text).toBe('Later.');
      expect(await store.articles.getVersion('article-1', 2)).toEqual(early);
    });

    it('returns to an earlier version when the page does, with what was read from it', async () => {
      const store = await open();
      await store.articles.put(anArticle());
      await store.extractions.put('article-1', 1, anExtraction([anEvent('stormed')]));
      const other = 'Nothing happened.';
      await store.articles.put(anArticle({ text: other, fetchedAt: LATE }));
      await store.extractions.put('article-1', 2, anExtraction([]));
      expect((await store.queue.page({ state: 'pending', limit: 9 })).items).toHaveLength(0);
      const back = await store.articles.put(anArticle({ fetchedAt: '2021-11-12T09:00:00Z' }));
      expect(back).toMatchObject({ version: 1, status: 'changed' });
      expect((await store.queue.page({ state: 'pending', limit: 9 })).items).toHaveLength(1);
      expect((await store.articles.view('article-1'))?.article.text).toBe(TEXT);
    });

    it('updates the metadata of an unchanged text that was fetched again', async () => {
      const store = await open();
      await store.articles.put(anArticle({ title: 'Old title' }));
      const again = anArticle({ title: 'New title', fetchedAt: LATE });
      expect(await store.articles.put(again)).toMatchObject({ version: 1, status: 'unchanged' });
      expect(await store.articles.get('article-1')).toEqual(again);
    });

    it.each(['', 'a\0b', 'half \ud800', 'x'.repeat(501)])('refuses the id %j', async (id) => {
      const store = await open();
      await expect(store.articles.put(anArticle({ id }))).rejects.toMatchObject({ code: 'bad-id' });
    });

    it('refuses an article without the time of its fetch', async () => {
      const store = await open();
      await expect(store.articles.put(anArticle({ fetchedAt: 'today' }))).rejects.toMatchObject({
        code: 'bad-article',
      });
    });

    it('lists page by page, the last to arrive first', async () => {
      const store = await open();
      for (const id of ['a', 'b', 'c', 'd', 'e']) await store.articles.put(anArticle({ id }));
      await store.extractions.put('d', 1, anExtraction([anEvent('stormed'), anEvent('marched', { type: 'PROTEST' })]));
      const first = await store.articles.list({ limit: 2 });
      expect(first.items.map(({ id, events, version }) => [id, events, version])).toEqual([
        ['e', 0, 1],
        ['d', 2, 1],
      ]);
      await store.articles.put(anArticle({ id: 'f' }));
      const second = await store.articles.list({ limit: 2, cursor: first.next! });
      expect(second.items.map((item) => item.id)).toEqual(['c', 'b']);
      const third = await store.articles.list({ limit: 2, cursor: second.next! });
      expect(third).toMatchObject({ items: [{ id: 'a' }], next: null });
    });

    it.each([
      'nonsense',
      '',
      Buffer.from('["articles"]').toString('base64url'),
      Buffer.from('["failures",3]').toString('base64url'),
    ])('refuses the cursor %j', async (cursor) => {
      const store = await open();
      await expect(store.articles.list({ limit: 2, cursor })).rejects.toMatchObject({ code: 'bad-cursor' });
    });

    it.each([
      ['gunmen', true],
      ['GUNMEN ministry', true],
      ['gunman storm', false],
      ['storming', true],
      ['marching protests', true],
      ['nadia', true],
      ['after the raid', true],
      ['the', true],
      ['Kárráda', true],
      ['gunmen submarine', false],
      ['"stormed the" OR', false],
      ['NOT stormed', false],
      ['storm*', true],
      ["'; drop table articles; --", false],
      ['title:raid', false],
      ['!!! ???', false],
      ['', true],
      ['  ', true],
    ])('search for %j: %j', async (search, found) => {
      const store = await open();
      await store.articles.put(anArticle());
      expect((await store.articles.list({ limit: 5, search })).items).toHaveLength(found ? 1 : 0);
    });

    it('searches the current text only', async () => {
      const store = await open();
      await store.articles.put(anArticle());
      await store.articles.put(anArticle({ text: 'A quiet week.', fetchedAt: LATE }));
      expect((await store.articles.list({ limit: 5, search: 'gunmen' })).items).toHaveLength(0);
      expect((await store.articles.list({ limit: 5, search: 'quiet' })).items).toHaveLength(1);
    });

    it('takes a text of two million characters', async () => {
      const store = await open();
      const text = Array.from({ length: 250_000 }, (_, i) => `ш${i.toString(36).padStart(6, '0')}`).join(' ');
      await store.articles.put(anArticle({ text }));
      expect((await store.articles.get('article-1'))?.text).toBe(text);
    });
  });

  describe('failures', () => {
    it('lists what could not be brought in, the latest first', async () => {
      const store = await open();
      for (const code of ['robots', 'timeout', 'http-404']) {
        await store.failures.add({ url: `https://paper.example/${code}`, code, message: `the page failed: ${code}\0` });
      }
      const first = await store.failures.list({ limit: 2 });
      expect(first.items.map((item) => item.code)).toEqual(['http-404', 'timeout']);
      const second = await store.failures.list({ limit: 2, cursor: first.next! });
      expect(second).toMatchObject({ items: [{ code: 'robots', url: 'https://paper.example/robots' }], next: null });
    });
  });
}
