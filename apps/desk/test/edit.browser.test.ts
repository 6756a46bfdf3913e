import type { ArticleView, EventView } from '@opine/schema';
import { expect, it } from 'vitest';
import { describeDesk, inHand, status } from './desk-browser.ts';

describeDesk('corrections', ({ open, openQueue, answer, queue }) => {
  const eventOf = async (id: string | null) => (await answer<EventView>(`/api/events/${id}`)).item;

  it('are made by keyboard alone, saved with the acceptance, and undone over sessions', async () => {
    const page = await openQueue();
    const id = inHand(page);
    const before = await eventOf(id);
    await page.keyboard.press('e');
    await page.getByRole('combobox', { name: 'Type', exact: true }).selectOption('PROTEST');
    await page.getByRole('combobox', { name: 'Status', exact: true }).selectOption('denied');
    await page.getByLabel('Killed').fill('12');
    await page.getByLabel('First day').fill('2024-05-06');
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction((event) => !location.hash.includes(`event=${event}`), id);
    expect(await status(page)).toMatch(/^Accepted: /);
    await expect.poll(async () => (await eventOf(id)).state).toBe('accepted');
    const { event, extracted } = await eventOf(id);
    expect(event).toMatchObject({ type: 'PROTEST', status: 'denied', casualties: { killed: 12 } });
    expect(event.date).toMatchObject({ start: '2024-05-06', end: '2024-05-06' });
    expect(extracted).toEqual(before.event);
    await page.reload();
    await page.waitForSelector('.row[aria-current="true"]');
    await page.keyboard.press('u');
    await expect.poll(async () => (await eventOf(id)).state).toBe('pending');
    expect((await eventOf(id)).event).toEqual(before.event);
    expect(inHand(page)).toBe(id);
    await page.keyboard.press('Shift+U');
    await expect.poll(async () => (await eventOf(id)).state).toBe('accepted');
    expect((await eventOf(id)).event.type).toBe('PROTEST');
  });

  it('take names from the text: typed, clicked or selected', async () => {
    const page = await openQueue();
    const id = inHand(page);
    await page.keyboard.press('e');
    const field = page.getByLabel('Add to “To whom”');
    await field.fill('nobody of that name');
    await field.press('Enter');
    await page.getByText('The text has no “nobody of that name”').waitFor();
    await field.fill('');
    await field.focus();
    const mention = page.locator('.marked-text .mention.type-group, .marked-text .mention.type-person').last();
    const words = await mention.textContent();
    await mention.click();
    await page.keyboard.press('Shift+Enter');
    await page.locator('.edit').waitFor({ state: 'detached' });
    await expect.poll(async () => (await eventOf(id)).extracted).not.toBeNull();
    const { event } = await eventOf(id);
    const added = event.participants.filter(({ role, span }) => role === 'target' && span !== undefined);
    expect(added).toHaveLength(1);
    const { article } = await answer<{ article: { text: string } }>(`/api/articles/${(await eventOf(id)).articleId}`);
    expect(article.text.slice(added[0]!.span!.start, added[0]!.span!.end)).toContain(words);
  });

  it('that were begun survive a reload', async () => {
    const page = await openQueue();
    await page.keyboard.press('e');
    await page.getByLabel('Injured').fill('7');
    await page.reload();
    await page.waitForSelector('.row[aria-current="true"]');
    await page.getByText('Corrections were begun').waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    expect(await page.getByLabel('Injured').inputValue()).toBe('7');
    await page.getByRole('button', { name: 'Throw away' }).click();
    await page.getByText('Corrections were begun').waitFor({ state: 'detached' });
  });

  it('merges, splits, flags, comments and leaves for later, and takes each back', async () => {
    const { items } = await queue('pending');
    // One that was read from several places, and another of its article.
    const stays = items.find(
      (one) =>
        one.event.triggers.length > 1 && items.some((other) => other !== one && other.articleId === one.articleId),
    )!;
    const leaves = items.find((other) => other !== stays && other.articleId === stays.articleId)!;
    const page = await open(`/#/articles/${stays.articleId}?event=${leaves.id}`);
    await page.waitForSelector('.event-card');
    await page.keyboard.press('m');
    const { queue: listed } = await answer<ArticleView>(`/api/articles/${stays.articleId}`);
    const others = listed.filter(({ id }) => id !== leaves.id);
    await page
      .locator('.ask-one')
      .nth(others.findIndex(({ id }) => id === stays.id))
      .press('Enter');
    await expect.poll(async () => (await eventOf(leaves.id)).state).toBe('merged');
    const into = await eventOf(stays.id);
    expect(inHand(page)).toBe(stays.id);
    expect(into.event.triggers.length).toBeGreaterThan(stays.event.triggers.length);
    await page.locator('.history').waitFor({ state: 'detached' });
    await page.keyboard.press('x');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await eventOf(into.id)).event.triggers.length).toBe(into.event.triggers.length - 1);
    await page.keyboard.press('f');
    await page.keyboard.type('look here');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await eventOf(into.id)).flagged).toBe(true);
    await page.keyboard.press('c');
    await page.keyboard.type('a thought');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await eventOf(into.id)).comments).toBe(1);
    await page.locator('.history').getByText('a thought').waitFor();
    for (const press of ['u', 'u', 'u', 'u']) await page.keyboard.press(press);
    await expect.poll(async () => (await eventOf(leaves.id)).state).toBe('pending');
    await expect.poll(async () => (await eventOf(into.id)).event.triggers).toEqual(stays.event.triggers);
    expect(await eventOf(into.id)).toMatchObject({ flagged: false, comments: 0 });
  });

  it('narrows the queue, in an address that can be shared', async () => {
    const page = await openQueue();
    await page.keyboard.press('/');
    await page.keyboard.type('mortars');
    await expect.poll(() => new URL(page.url()).hash).toContain('search=mortars');
    await expect.poll(() => page.locator('.row').count()).toBeLessThan(10);
    const shared = await open(new URL(page.url()).hash.replace(/^/, '/'));
    await shared.waitForSelector('.row');
    expect(await shared.locator('.row').count()).toBe(await page.locator('.row').count());
    expect(await shared.getByLabel('Search in events').inputValue()).toBe('mortars');
  });
});
