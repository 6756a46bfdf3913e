import type { ArticleView } from '@opine/schema';
import { expect, it } from 'vitest';
import { describeDesk } from './desk-browser.ts';

describeDesk('article', (desk) => {
  const { open, answer } = desk;

  it('shows the text unchanged, with the evidence in view, and lights up all mentions of what is pointed at', async () => {
    const { items } = await answer<{ items: { id: string; events: number }[] }>('/api/articles?search=Tigris');
    // A copy of it was found by the same word: that one is not read.
    const { id } = items.find(({ events }) => events > 0)!;
    const { article, extraction } = await answer<ArticleView>(`/api/articles/${id}`);
    const page = await open(`/#/articles/${id}`);
    await page.waitForSelector('.marked-text .trigger');
    const shown = await page.locator('.marked-text').evaluate((text) => text.textContent);
    expect(shown).toBe(article.text.replaceAll(/\n\s*\n|\s+$/g, ''));
    expect(await page.locator('.marked-text .trigger').first().isVisible()).toBe(true);
    const [entity] = extraction.entities.toSorted((x, y) => y.mentions.length - x.mentions.length);
    await page.locator(`.marked-text [data-entity~="${entity!.id}"]`).first().hover();
    const lit = page.locator('.marked-text .mention-begins[data-lit]');
    await expect.poll(() => lit.count()).toBeGreaterThanOrEqual(entity!.mentions.length);
  });
});
