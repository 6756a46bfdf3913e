import type { EntityPage, EntityView } from '@opine/schema';
import { expect, it } from 'vitest';
import { describeDesk, status, tabTo } from './desk-browser.ts';

describeDesk('entities', ({ open, answer, paste }) => {
  const find = async (name: string) =>
    (await answer<EntityPage>(`/api/entities?search=${encodeURIComponent(name)}`)).items;

  it('that may be the same are joined by keyboard, and the joining is taken back', async () => {
    await paste('General Ruslan Temirkan led the raid on Aktau on Monday. Temirkan said that his men had won.');
    await paste('On Tuesday R. Temirkan attacked the port of Aktau. “We go on,” said R. Temirkan.');
    const [one] = await find('Ruslan Temirkan');
    const { suggestions } = await answer<EntityView>(`/api/entities/${one!.id}`);
    expect(suggestions.map(({ entity }) => entity.name)).toEqual(['R. Temirkan']);
    const page = await open(`/#/entities?search=Temirkan`);
    await page.locator('tbody tr').nth(1).waitFor();
    await tabTo(page, page.getByRole('link', { name: 'Ruslan Temirkan', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'May be the same' }).waitFor();
    await tabTo(page, page.getByRole('button', { name: 'The same', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'May be the same' }).waitFor({ state: 'detached' });
    expect(await status(page)).toBe('R. Temirkan: the same');
    expect((await find('Temirkan')).map(({ name }) => name)).toEqual(['Ruslan Temirkan']);
    await tabTo(page, page.getByRole('button', { name: 'Undo' }));
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await find('Temirkan')).length).toBe(2);
  });

  it('get another name, which the list shows', async () => {
    await paste('Karla Vint spoke in Oslo on Monday. “We will not pay,” said Karla Vint.');
    const [one] = await find('Karla Vint');
    const page = await open(`/#/entities/${one!.id}`);
    await tabTo(page, page.getByText('Rename').first());
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByLabel('Its name'));
    await page.keyboard.type('Carla Vint');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Carla Vint' }).waitFor();
    expect((await find('Carla Vint')).map(({ id }) => id)).toEqual([one!.id]);
  });
});
