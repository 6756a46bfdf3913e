import { expect, it } from 'vitest';
import { describeDesk } from './desk-browser.ts';

describeDesk('screens', (desk) => {
  const { openQueue } = desk;

  it('goes from screen to screen by keyboard, and back', async () => {
    const page = await openQueue();
    await page.keyboard.press('?');
    await page.locator('dialog').waitFor({ state: 'visible' });
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'hidden' });
    for (const [keys, heading] of [
      ['gp', 'Paste an article'],
      ['go', 'Overview'],
      ['ga', 'Review queue'],
    ] as const) {
      // A field that has the focus would take the keys.
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      for (const key of keys) await page.keyboard.press(key);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor({ state: 'attached' });
    }
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor({ state: 'attached' });
    expect(new URL(page.url()).hash).toBe('#/overview');
  });
});
