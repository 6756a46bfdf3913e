import type { SourceList } from '@opine/schema';
import { expect, it } from 'vitest';
import { describeDesk, status, tabTo } from './desk-browser.ts';

describeDesk('sources', ({ open, answer, forgive }) => {
  const ids = async () => (await answer<SourceList>('/api/sources')).items.map(({ id }) => id);

  it('are added and taken out by keyboard; refusals say why', async () => {
    const before = await ids();
    const page = await open('/#/sources');
    await page.locator('tbody tr').first().waitFor();
    const fill = async (id: string) => {
      await tabTo(page, page.getByRole('textbox', { name: 'Name' }));
      await page.keyboard.press('Control+A');
      await page.keyboard.type(id);
      await tabTo(page, page.getByRole('textbox', { name: 'Address' }));
      await page.keyboard.press('Control+A');
      await page.keyboard.type('https://example.org/feed.xml');
      await page.keyboard.press('Enter');
    };
    await fill('articles');
    await page.getByRole('alert').waitFor();
    forgive('Failed to load resource');
    await fill('a-column');
    await page.getByRole('link', { name: 'a-column' }).waitFor();
    expect(await status(page)).toBe('Source a-column added');
    expect(await ids()).toEqual([...before, 'a-column'].sort());
    await tabTo(page, page.getByRole('link', { name: 'a-column' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Turn off' }));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Turn on' }).waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Take it out' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Sources' }).waitFor();
    expect(await ids()).toEqual(before);
  });
});
