import type { IncidentPage, IncidentView } from '@opine/schema';
import { expect, it } from 'vitest';
import { describeDesk, status, tabTo } from './desk-browser.ts';

describeDesk('events over all articles', ({ open, answer }) => {
  const mostReported = async () => {
    const { items } = await answer<IncidentPage>('/api/incidents?order=reports');
    return answer<IncidentView>(`/api/incidents/${items[0]!.id}`);
  };

  it('are narrowed by facets, in an address that can be shared', async () => {
    const page = await open('/#/events');
    await page.locator('.facet-value', { hasText: 'attributed' }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#/events?status=attributed');
    const { total } = await answer<IncidentPage>('/api/incidents?status=attributed');
    await page.getByRole('heading', { name: `${total} events` }).waitFor();
  });

  it('say which report says what', async () => {
    const { id, items, values } = await mostReported();
    const page = await open(`/#/events/${id}`);
    const [most, least] = values.killed!;
    const reading = (count: string) => page.locator('.readings li', { hasText: `${count} killed` });
    await reading(most!.value).waitFor();
    expect(await reading(most!.value).getByRole('link').count()).toBe(most!.events.length);
    const report = items.find((item) => least!.events.includes(item.id))!;
    await reading(least!.value).getByRole('link', { name: report.siteName! }).click();
    await page.locator('.event-card').waitFor();
    expect(new URL(page.url()).hash).toBe(`#/articles/${report.articleId}?event=${report.id}`);
    await page.getByRole('link', { name: '3 reports from 3 sources' }).click();
    await page.getByRole('heading', { level: 2, name: 'Reports' }).waitFor();
  });

  it('lose a report that is about another one, by keyboard', async () => {
    const before = await mostReported();
    const leaves = before.items.at(-1)!;
    const page = await open(`/#/events/${before.id}`);
    await tabTo(page, page.getByLabel(`Is about another event: ${leaves.articleTitle}`));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('button', { name: 'Split 1 off as another event' }));
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('checkbox').count()).toBe(before.reports - 1);
    expect(await status(page)).toBe('Split off: an event of its own now');
    const after = await answer<IncidentView>(`/api/incidents/${before.id}`);
    expect(after.items.map(({ id }) => id)).not.toContain(leaves.id);
  });
});
