import { expect, it } from 'vitest';
import { describeDesk } from './desk-browser.ts';

describeDesk('overview', (desk) => {
  const { open } = desk;

  it('searches the articles and shows what is found', async () => {
    const page = await open('/#/overview');
    await page.locator('.articles tbody tr').first().waitFor();
    await page.getByRole('searchbox').fill('Agadez');
    await expect.poll(() => page.locator('.articles tbody tr').count()).toBe(1);
    expect(new URL(page.url()).hash).toBe('#/overview?search=Agadez');
    await page.getByRole('searchbox').fill('nothinglikeit');
    await page.getByText('No article has all these words').waitFor();
  });
});
