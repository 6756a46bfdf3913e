import { expect, it } from 'vitest';
import { describeDesk } from './desk-browser.ts';

describeDesk('decisions on their way', (desk) => {
  const { openQueue, queue, forgive } = desk;

  it('keeps decisions while the server is away, through a reload, and sends them when it is back', async () => {
    const before = (await queue('accepted')).counts.accepted;
    const page = await openQueue();
    await page.route('**/api/**', (route) => route.abort('connectionrefused'));
    await page.keyboard.press('a');
    await page.keyboard.press('a');
    await page.getByText('2 decisions are kept here').waitFor();
    expect(await page.locator('.row-accepted').count()).toBe(2);
    await page.reload();
    await page.getByText('2 decisions are kept here').waitFor();
    expect((await queue('accepted')).counts.accepted).toBe(before);
    await page.unroute('**/api/**');
    await page.locator('.sync').getByRole('button', { name: 'Try again' }).click();
    await expect.poll(async () => (await queue('accepted')).counts.accepted).toBe(before + 2);
    await page.locator('.sync .note').waitFor({ state: 'detached' });
    forgive('ERR_CONNECTION_REFUSED');
  });

  it('says why the server refuses a decision, and lets it be dropped', async () => {
    const page = await openQueue();
    const error = { code: 'event-superseded', message: 'a newer extraction has replaced it' };
    await page.route('**/decisions', (route) => route.fulfill({ status: 409, json: { error } }));
    await page.keyboard.press('a');
    await page.getByText('a newer extraction has replaced it').waitFor();
    await page.getByRole('button', { name: 'Drop it' }).click();
    expect(await page.locator('.sync .note').count()).toBe(0);
    expect(await page.locator('.row-accepted').count()).toBe(0);
    forgive('409');
  });
});
