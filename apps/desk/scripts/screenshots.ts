/** Pictures of the desk for the README, taken of the real thing with the fixtures in it: `pnpm --filter @opine/desk screenshots`. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EntityView } from '@opine/schema';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { noBrowser, openBrowser } from '../test/browser.ts';
import { type DeskServer, openDeskServer } from '../test/desk-server.ts';

const DESK = fileURLToPath(new URL('..', import.meta.url));
const ROOT = join(DESK, '../..');
const FOLDER = join(ROOT, 'docs/screenshots');
const PASTED = 'fixtures/articles/iraqi-militias.txt';

if (noBrowser !== null) throw new Error(noBrowser);
await mkdir(FOLDER, { recursive: true });
await build({ root: DESK, logLevel: 'error' });
const server = await openDeskServer();
const browser = await openBrowser();
try {
  await decideSome(server);
  const event = await mostReported(server);
  await picture(browser, 'queue-light', event.path, showEvidence);
  await picture(browser, 'queue-dark', event.path, showEvidence, 'dark');
  await picture(browser, 'edit', event.path, edit);
  await picture(browser, 'events', '/#/events', (page) => page.locator('.map .land[d^="M"]').waitFor());
  await picture(browser, 'event', `/#/events/${event.incident}`, (page) => page.locator('.readings').first().waitFor());
  await picture(browser, 'entity', `/#/entities/${await richest(server)}`, (page) =>
    page.locator('.bars').first().waitFor(),
  );
  await picture(browser, 'sources', '/#/sources', (page) => page.locator('tbody tr').first().waitFor());
  await picture(browser, 'paste', '/#/paste', paste);
} finally {
  await browser.close();
  await server.close();
}

async function picture(
  from: Browser,
  name: string,
  path: string,
  prepare: (page: Page) => Promise<unknown>,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<void> {
  const context = await from.newContext({
    viewport: { width: 1360, height: 850 },
    reducedMotion: 'reduce',
    colorScheme,
  });
  const page = await context.newPage();
  await page.goto(server.url + path);
  await prepare(page);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await context.close();
}

async function showEvidence(page: Page): Promise<void> {
  await page.locator('.marked-text .trigger').first().waitFor();
}

async function edit(page: Page): Promise<void> {
  await showEvidence(page);
  await page.keyboard.press('e');
  await page.locator('.edit').waitFor();
}

async function paste(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Text' }).fill(await readFile(join(ROOT, PASTED), 'utf8'));
  await page.getByLabel('Published').fill('2021-11-10');
  await page.keyboard.press('Control+Enter');
  await page.locator('.event-small').first().waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
}

/** So that the progress bar has something to show. */
async function decideSome({ line }: DeskServer): Promise<void> {
  const { items } = await line.store.queue.page({ state: 'pending', limit: 6 });
  for (const [i, { id }] of items.entries()) {
    await line.store.decisions.add(id, { verdict: i % 3 === 2 ? 'reject' : 'accept', reviewer: 'local' });
  }
}

/** The report with the most parties of the incident that most papers tell of. */
async function mostReported({ line }: DeskServer): Promise<{ path: string; incident: string }> {
  const { items } = await line.store.incidents.page({ order: 'reports', limit: 1 });
  const incident = items[0] === undefined ? null : await line.store.incidents.view(items[0].id);
  const [report] = (incident?.items ?? []).toSorted(
    (a, b) => b.event.participants.length - a.event.participants.length,
  );
  if (incident === null || report === undefined)
    throw new Error('no event was read out of the fixtures: there is nothing to take pictures of');
  return { path: `/#/queue?article=${report.articleId}&event=${report.id}`, incident: incident.id };
}

/** The entity with the most to look at: articles, names, whom it acts on. */
async function richest({ line }: DeskServer): Promise<string> {
  const { items } = await line.store.entities.page({ limit: 200 });
  const views = await Promise.all(items.map(({ id }) => line.store.entities.view(id)));
  const [most] = views
    .filter((view): view is EntityView => view !== null)
    .toSorted((a, b) => richness(b) - richness(a));
  if (most === undefined) throw new Error('no entity was read out of the fixtures');
  return most.id;
}

function richness({ articles, aliases, actsOn, actedOnBy }: EntityView): number {
  return 3 * (articles - 1) + aliases.length + 2 * (actsOn.length + actedOnBy.length);
}
