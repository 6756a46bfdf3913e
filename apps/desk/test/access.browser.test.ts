import type { EntityPage, IncidentPage } from '@opine/schema';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { describeDesk } from './desk-browser.ts';

describeDesk('page', ({ open, answer, queue }) => {
  const see = (selector: string) => (page: Page) => page.locator(selector).first().waitFor();
  const press =
    (...keys: string[]) =>
    async (page: Page) => {
      await page.locator('.event-card').waitFor();
      await page.locator('.marked-text .trigger').first().waitFor({ state: 'attached' });
      for (const key of keys) await page.keyboard.press(key);
    };
  const incident = async () => (await answer<IncidentPage>('/api/incidents?order=reports')).items[0]!.id;
  const entity = async () => (await answer<EntityPage>('/api/entities')).items[0]!.id;
  const reported = async () => {
    const { items } = await queue('pending');
    const { id, articleId } = items.find(({ incident: found }) => (found?.reports ?? 0) > 1)!;
    return `queue?article=${articleId}&event=${id}`;
  };

  const screens: [name: string, path: string | (() => Promise<string>), prepare: (page: Page) => Promise<unknown>][] = [
    ['the queue', 'queue', see('.event-card')],
    ['an event with other reports', reported, see('.reports')],
    ['claims in the margin', reported, press('n')],
    ['the edit form', 'queue', press('e')],
    ['a question', 'queue', press('m')],
    [
      'the menu',
      'queue',
      (page) => press()(page).then(() => page.getByRole('button', { name: 'More', exact: true }).click()),
    ],
    ['the filter', 'queue', (page) => press()(page).then(() => page.getByRole('button', { name: 'Filter' }).click())],
    ['the keys', 'queue', press('?')],
    ['an empty list', 'queue?state=disputed', see('.empty')],
    ['events', 'events', see('.matrix')],
    ['one event', async () => `events/${await incident()}`, see('.readings')],
    ['entities', 'entities', see('tbody tr')],
    ['one entity', async () => `entities/${await entity()}`, see('.bars')],
    ['sources', 'sources', see('.add-source')],
    ['one source', 'sources/articles', see('.columns')],
    ['statistics', 'statistics', see('.bars')],
    ['the overview', 'overview', see('.bars')],
    ['the paste box', 'paste', see('textarea')],
    [
      'a pasted article',
      'paste',
      async (page) => {
        await page.getByRole('textbox', { name: 'Text' }).fill('Gunmen attacked Tripoli on Monday, officials said.');
        await page.keyboard.press('Control+Enter');
        await page.locator('.paste .marked-text').waitFor();
      },
    ],
  ];

  it.each(screens)('%s is accessible and fits', async (_, path, prepare) => {
    const page = await open(`/#/${typeof path === 'string' ? path : await path()}`);
    await prepare(page);
    await expectAccessible(page);
    expect(await page.locator('h1').count()).toBe(1);
  });
});
