import type { EntityPage, IncidentPage, QueuePage } from '@opine/schema';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectFits } from './accessible.ts';
import { describeDesk } from './desk-browser.ts';

const HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
/** Whatever a page, a person or a source may have written. */
const WRITTEN = new Set(
  'name names aliases confirmedAliases descriptors title articleTitle siteName authors reason reasons reviewer message url place schedule'.split(
    ' ',
  ),
);

describeDesk('hostile text', (desk) => {
  const { open, answer } = desk;

  it('runs nothing that a text carries', async () => {
    const text = `Gunmen of ${HOSTILE} Front attacked Tripoli on Monday, “${HOSTILE}” said.\n\n${HOSTILE}`;
    const id = await desk.paste(text, `${HOSTILE} javascript:alert(1)`);
    const page = await open(`/#/articles/${id}`);
    await page.locator('.marked-text').waitFor();
    expect(await page.locator('.marked-text').textContent()).toContain('<img src=x onerror=');
    await page.goto(`${desk.server.url}/#/overview?search=Tripoli`);
    await page.locator('.articles tbody a').first().waitFor();
    await page.goto(`${desk.server.url}/#/paste`);
    await page.getByRole('textbox', { name: 'Text' }).fill(text);
    await page.keyboard.press('Control+Enter');
    await page.locator('.paste .marked-text').waitFor();
    await expectHarmless(page);
  });

  const screens: [name: string, path: () => Promise<string>, seen: string][] = [
    ['the queue', async () => 'queue', '.event-card'],
    [
      'an event with other reports',
      async () => {
        const { items } = await answer<QueuePage>('/api/queue?limit=200');
        const { id, articleId } = items.find(({ incident }) => (incident?.reports ?? 0) > 1)!;
        await fetch(`${desk.server.url}/api/events/${id}/decisions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ verdict: 'comment', reason: HOSTILE, reviewer: HOSTILE }),
        });
        return `articles/${articleId}?event=${id}`;
      },
      '.history',
    ],
    ['events', async () => 'events', '.matrix'],
    [
      'one event',
      async () => `events/${(await answer<IncidentPage>('/api/incidents?order=reports')).items[0]!.id}`,
      '.readings',
    ],
    ['entities', async () => 'entities', 'tbody tr'],
    ['one entity', async () => `entities/${(await answer<EntityPage>('/api/entities')).items[0]!.id}`, '.bars'],
    ['sources', async () => 'sources', 'tbody tr'],
    ['one source', async () => 'sources/articles', '.columns'],
    ['statistics', async () => 'statistics', '.bars'],
    ['the overview', async () => 'overview', '.bars'],
  ];

  it.each(screens)('neither runs nor breaks %s', async (_, path, seen) => {
    const page = await open('/#/paste');
    await page.route('**/api/**', async (route) => {
      if (route.request().method() !== 'GET') return route.continue();
      const response = await route.fetch();
      return route.fulfill({ response, json: poisoned(await response.json()) });
    });
    await page.goto(`${desk.server.url}/#/${await path()}`);
    await page.locator(seen).first().waitFor();
    await page.waitForTimeout(300);
    expect(await page.locator('main').textContent()).toContain('<script>');
    await expectHarmless(page);
    await expectFits(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectFits(page);
  });
});

async function expectHarmless(page: Page): Promise<void> {
  expect(await page.locator('#desk :is(img, script)').count()).toBe(0);
  expect(await page.title()).toContain('Opine desk');
}

/** Parties and places as an incident lists what each report says. */
const TOLD = new Set(['actors', 'targets', 'weapons', 'place']);

/** Markup, and a word without end, in all that somebody may have written. */
function poisoned(json: unknown, key = '', parent = ''): unknown {
  const isWritten = WRITTEN.has(key) || (key === 'value' && TOLD.has(parent));
  if (typeof json === 'string') return isWritten ? `${json} ${HOSTILE}${'x'.repeat(200)}` : json;
  if (Array.isArray(json)) return json.map((one) => poisoned(one, key, parent));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, poisoned(value, name, key)]));
}
