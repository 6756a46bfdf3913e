import { expect, it } from 'vitest';
import { describeDesk, inHand, status } from './desk-browser.ts';

describeDesk('review', (desk) => {
  const { open, openQueue, queue } = desk;

  it('reviews by keyboard alone', async () => {
    const before = await queue('pending');
    const page = await openQueue();
    const first = inHand(page);
    await page.keyboard.press('a');
    await page.waitForFunction((event) => !location.hash.includes(`event=${event}`), first);
    expect(await status(page)).toMatch(/^Accepted: /);
    const second = inHand(page);
    await page.keyboard.press('r');
    await page.keyboard.type('not an event');
    await page.keyboard.press('Enter');
    await page.waitForFunction((event) => !location.hash.includes(`event=${event}`), second);
    expect(await status(page)).toMatch(/^Rejected: /);
    const third = inHand(page);
    await page.keyboard.press('ArrowDown');
    expect(inHand(page)).not.toBe(third);
    await page.keyboard.press('k');
    expect(inHand(page)).toBe(third);
    await expect.poll(async () => (await queue('accepted')).items.map(({ id }) => id)).toContain(first);
    await expect
      .poll(async () => (await queue('rejected')).items.map(({ id, decision }) => [id, decision?.reason]))
      .toContainEqual([second, 'not an event']);
    expect((await queue('pending')).counts.pending).toBe(before.counts.pending - 2);
  });

  it('takes no decision while something is written, or from a shortcut of the browser', async () => {
    const before = (await queue('pending')).counts;
    const page = await openQueue();
    await page.keyboard.press('r');
    await page.keyboard.type('aura');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('x');
    expect(await page.locator('#reason').count()).toBe(0);
    expect((await queue('pending')).counts).toEqual(before);
  });

  it('takes a decision back, and it stays taken back after a reload', async () => {
    const before = await queue('pending');
    const page = await openQueue();
    const event = inHand(page);
    await page.keyboard.press('a');
    await expect.poll(async () => (await queue('pending')).counts.pending).toBe(before.counts.pending - 1);
    await page.keyboard.press('u');
    expect(inHand(page)).toBe(event);
    await expect.poll(async () => (await queue('pending')).counts).toEqual(before.counts);
    await page.reload();
    await page.waitForSelector('.decided-pending');
    expect(inHand(page)).toBe(event);
    expect(await page.locator('.row[aria-current="true"]').getAttribute('class')).toContain('row-pending');
  });

  it('opens the event that a link names, also one that is not in the list', async () => {
    const { items } = await queue('pending');
    const item = items.at(-1)!;
    const page = await open(`/#/queue?state=rejected&article=${item.articleId}&event=${item.id}`);
    await page.waitForSelector('.event-card');
    expect(inHand(page)).toBe(item.id);
    const shown = await page.locator('.marked-text .trigger').allTextContents();
    expect(shown.join('')).toContain(item.event.triggers[0]!.text);
  });

  it('says so when a link names an event that is not there', async () => {
    const page = await open('/#/queue?state=pending&event=gone');
    await page.getByText('not there any more').waitFor();
  });
});
