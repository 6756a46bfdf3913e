/** Pictures of the desk for the README, taken of the real thing with the fixtures in it: `pnpm --filter @opine/desk screenshots`. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArticleView, QueueItem } from '@opine/schema';
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
  const { articleId, id } = await richestEvent(server);
  const event = `/#/queue?state=pending&article=${articleId}&event=${id}`;
  await picture(browser, 'queue-light', event, showEvidence);
  await picture(browser, 'queue-dark', event, showEvidence, 'dark');
  await picture(browser, 'paste', '/#/paste', paste);
  await picture(browser, 'overview', '/#/overview', (page) => page.locator('.bars').first().waitFor());
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
    deviceScaleFactor: 1.5,
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

/** The event with the most to look at: roles, date, place and claims. */
async function richestEvent({ line }: DeskServer): Promise<QueueItem> {
  const { items } = await line.store.articles.list({ limit: 100 });
  const views = await Promise.all(items.map(({ id }) => line.store.articles.view(id)));
  const pending = views
    .filter((view): view is ArticleView => view !== null)
    .flatMap(({ queue }) => queue)
    .filter(({ state }) => state === 'pending');
  const [richest] = pending.sort((a, b) => richness(b) - richness(a));
  if (richest === undefined)
    throw new Error('no event was read out of the fixtures: there is nothing to take pictures of');
  return richest;
}

function richness({ event, publishedAt }: QueueItem): number {
  const roles = new Set(event.participants.map(({ role }) => role)).size;
  return (
    roles * 3 +
    Math.min(event.claims.length, 2) * 4 +
    (event.date?.start ? 2 : 0) +
    (event.place ? 2 : 0) +
    (publishedAt === null ? 0 : 3) +
    event.confidence
  );
}
