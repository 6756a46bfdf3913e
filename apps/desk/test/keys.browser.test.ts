import { expect, it } from 'vitest';
import { describeDesk, inHand, status } from './desk-browser.ts';

describeDesk('keys of one’s own', ({ openQueue }) => {
  it('are chosen by keyboard, shown, kept through a reload, and given back', async () => {
    const page = await openQueue();
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Change the key for Accept', exact: true }).press('Enter');
    await page.getByText('Press a key, or Escape').waitFor();
    await page.keyboard.press('j');
    await page.getByText('“j” is taken by “Next event”').first().waitFor();
    await page.getByRole('button', { name: 'Change the key for Accept', exact: true }).press('Enter');
    await page.getByText('Press a key, or Escape').waitFor();
    await page.keyboard.press('y');
    await page.getByRole('button', { name: 'Reset the key for Accept', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'hidden' });
    await page.reload();
    await page.waitForSelector('.row[aria-current="true"]');
    expect(await page.getByRole('button', { name: /^Accept/ }).textContent()).toContain('y');
    const first = inHand(page);
    await page.keyboard.press('a');
    expect(inHand(page)).toBe(first);
    await page.keyboard.press('y');
    await page.waitForFunction((event) => !location.hash.includes(`event=${event}`), first);
    expect(await status(page)).toMatch(/^Accepted: /);
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'All keys as they were' }).press('Enter');
    expect(await page.locator('.keys div', { hasText: /^a\s*Accept/ }).count()).toBe(1);
  });
});
