import { expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { describeDesk, inHand, tabTo } from './desk-browser.ts';

const PASSWORD = 'a long enough password';

describeDesk('accounts', (desk) => {
  it('sign in and out by keyboard; decisions carry their name', async () => {
    await desk.server.line.store.accounts.add({ name: 'maria', role: 'reviewer', password: PASSWORD });
    const page = await desk.open('/');
    const title = page.getByRole('heading', { name: 'Sign in' });
    await title.waitFor();
    await page.keyboard.type('maria');
    await page.keyboard.press('Tab');
    await page.keyboard.type('a wrong password');
    await page.keyboard.press('Enter');
    await page.getByText('name or password is wrong').waitFor();
    await page.getByLabel('Password').fill('');
    await tabTo(page, page.getByLabel('Password'));
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.locator('.marked-text .trigger').first().waitFor();
    const event = inHand(page)!;
    await page.keyboard.press('a');
    await expect
      .poll(async () => (await desk.server.line.store.queue.view(event))?.item.decision?.reviewer)
      .toBe('maria');
    await page.keyboard.press('?');
    await tabTo(page, page.getByRole('button', { name: 'Sign out' }));
    await page.keyboard.press('Enter');
    await title.waitFor();
    await page.reload();
    await title.waitFor();
    await expectAccessible(page);
    desk.forgive('401');
  });

  it('that may only look are offered nothing that they may not do', async () => {
    const { accounts } = desk.server.line.store;
    await accounts.add({ name: 'lena', role: 'reader', password: PASSWORD });
    const page = await desk.open('/#/sources');
    await page.getByRole('textbox', { name: 'Name' }).fill('lena');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.locator('tbody tr').first().waitFor();
    expect(await page.getByRole('heading', { name: 'Add a source' }).count()).toBe(0);
    await page.goto(`${desk.server.url}/#/queue`);
    await page.locator('.event-card').waitFor();
    expect(await page.getByRole('button', { name: /^Accept/ }).count()).toBe(0);
    await page.keyboard.press('a');
    expect(await page.locator('.row-accepted').count()).toBe(0);
    desk.forgive('401');
  });
});
