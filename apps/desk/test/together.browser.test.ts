import type { QueuePage } from '@opine/schema';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type Desk, describeDesk, inHand } from './desk-browser.ts';

/** The desk of somebody with a name of their own. */
async function deskOf(reviewer: string, { open, server }: Desk, path = '/'): Promise<Page> {
  const page = await open('/#/paste');
  await page.evaluate((name) => localStorage.setItem('opine.reviewer', name), reviewer);
  await page.goto(`about:blank`);
  await page.goto(server.url + path);
  await page.locator('.event-card').waitFor();
  return page;
}

describeDesk('two reviewers at once', (desk) => {
  it('see who has an event in hand, and can’t decide about it until it is given back', async () => {
    const first = await deskOf('ada-1', desk);
    const event = inHand(first)!;
    const leaseOf = async () => (await desk.server.line.store.queue.view(event))?.item.lease?.reviewer ?? null;
    await expect.poll(leaseOf).toBe('ada-1');
    const second = await deskOf('ben-2', desk);
    expect(inHand(second)).toBe(event);
    await second.getByText('ada-1 has this event in hand.').waitFor();
    await second.locator('.row[aria-current="true"]').getByText('ada-1 has it').waitFor();
    await second.keyboard.press('a');
    await second.getByText(/A decision \(accept\) was not taken: ada-1 has this event in hand until/).waitFor();
    await first.keyboard.press('j');
    await expect.poll(leaseOf).toBe(null);
    await second.locator('.sync').getByRole('button', { name: 'Try again' }).click();
    await second.locator('.sync .note').waitFor({ state: 'detached' });
    const decided = (await desk.server.line.store.queue.view(event))?.item;
    expect([decided?.state, decided?.decision?.reviewer]).toEqual(['accepted', 'ben-2']);
    desk.forgive('409');
  });
});

describeDesk(
  'a second, blind review',
  (desk) => {
    const listOf = async (reviewer: string, list: string) => {
      const headers = { 'x-opine-reviewer': reviewer };
      const page = await fetch(`${desk.server.url}/api/queue?state=${list}`, { headers });
      return ((await page.json()) as QueuePage).items.map(({ id }) => id);
    };

    it('tells nothing of the first, and shows afterwards that the two disagree', async () => {
      const first = await deskOf('ada-1', desk);
      const event = inHand(first)!;
      await first.keyboard.press('r');
      await first.keyboard.type('nothing of the kind');
      await first.keyboard.press('Enter');
      await expect.poll(() => listOf('ada-1', 'rejected')).toEqual([event]);
      await first.keyboard.press('j');
      const second = await deskOf('ben-2', desk, '/#/queue?state=second');
      expect(inHand(second)).toBe(event);
      await second.locator('.decided-pending').waitFor();
      await second.waitForTimeout(500);
      const shown = await second.locator('#desk').innerHTML();
      for (const secret of ['ada-1', 'nothing of the kind']) expect(shown).not.toContain(secret);
      expect(await second.locator('.row-rejected, .row-accepted').count()).toBe(0);
      await second.keyboard.press('a');
      await expect.poll(() => listOf('ben-2', 'disputed')).toEqual([event]);
      await second.goto(`${desk.server.url}/#/queue?state=disputed`);
      await second.locator('.history').getByText('nothing of the kind').waitFor();
      await second.goto(`${desk.server.url}/#/statistics`);
      await second.getByRole('heading', { name: 'Agreement' }).waitFor();
    });
  },
  { second: 1 },
);
