import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { ArticleView, QueuePage, ReviewState } from '@opine/schema';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { noBrowser, openBrowser } from './browser.ts';
import { type DeskServer, openDeskServer } from './desk-server.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const PATIENCE_MS = 8_000;
const PASTED = `Gunmen of the Cedar Front attacked a police station in Tripoli on Monday. The Interior Ministry said that the
attackers had killed two officers. “We will strike again,” said Karim Daher, a spokesman for the group.`;
const PHONE = { viewport: { width: 390, height: 844 } };

if (noBrowser !== null) {
  if (process.env.OPINE_TEST_SERVICES === 'required') throw new Error(noBrowser);
  process.stderr.write(`The desk is not tested in a browser: ${noBrowser}.\n`);
}

describe.skipIf(noBrowser !== null)('desk in the browser', () => {
  let browser: Browser;
  let server: DeskServer;
  let complaints: string[] = [];

  beforeAll(async () => {
    await build({ root: ROOT, logLevel: 'error' });
    [server, browser] = await Promise.all([openDeskServer(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints).toEqual([]);
  });

  /** A page with a storage of its own. What the browser complains of, content policy included, fails the test. */
  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage();
    complaints = [];
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(server.url + path);
    return page;
  }

  async function openQueue(options?: BrowserContextOptions): Promise<Page> {
    const page = await open('/', options);
    await page.waitForSelector('.row[aria-current="true"]');
    await page.waitForSelector('.marked-text .trigger');
    return page;
  }

  async function answer<T>(path: string): Promise<T> {
    return (await (await fetch(server.url + path)).json()) as T;
  }
  const queue = (state: ReviewState) => answer<QueuePage>(`/api/queue?state=${state}&limit=200`);

  const status = (page: Page) => page.locator('[role="status"]').textContent();
  const inHand = (page: Page) => new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('event');

  it('stays small', () => {
    const assets = join(ROOT, 'dist/assets');
    const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
    const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0);
    expect(bytes).toBeLessThan(60_000);
  });

  it('reviews by keyboard alone', async () => {
    const before = await queue('pending');
    const page = await openQueue();
    const first = inHand(page);
    await page.keyboard.press('a');
    await page.waitForFunction((event) => !location.hash.includes(`event=${event}`), first);
    expect(await status(page)).toMatch(/^Accepted: /);
    const second = inHand(page);
    await page.keyboard.press('r');
    await page.keyboard.type('not an event');
    await page.keyboard.press('Enter');
    await page.waitForFunction((event) => !location.hash.includes(`event=${event}`), second);
    expect(await status(page)).toMatch(/^Rejected: /);
    const third = inHand(page);
    await page.keyboard.press('ArrowDown');
    expect(inHand(page)).not.toBe(third);
    await page.keyboard.press('k');
    expect(inHand(page)).toBe(third);
    await expect.poll(async () => (await queue('accepted')).items.map(({ id }) => id)).toContain(first);
    await expect
      .poll(async () => (await queue('rejected')).items.map(({ id, decision }) => [id, decision?.reason]))
      .toContainEqual([second, 'not an event']);
    expect((await queue('pending')).counts.pending).toBe(before.counts.pending - 2);
  });

  it('takes no decision while something is written, or from a shortcut of the browser', async () => {
    const before = (await queue('pending')).counts;
    const page = await openQueue();
    await page.keyboard.press('r');
    await page.keyboard.type('aura');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('x');
    expect(await page.locator('#reason').count()).toBe(0);
    expect((await queue('pending')).counts).toEqual(before);
  });

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

  it('takes a decision back, and it stays taken back after a reload', async () => {
    const before = await queue('pending');
    const page = await openQueue();
    const event = inHand(page);
    await page.keyboard.press('a');
    await expect.poll(async () => (await queue('pending')).counts.pending).toBe(before.counts.pending - 1);
    await page.keyboard.press('u');
    expect(inHand(page)).toBe(event);
    await expect.poll(async () => (await queue('pending')).counts).toEqual(before.counts);
    await page.reload();
    await page.waitForSelector('.decided-pending');
    expect(inHand(page)).toBe(event);
    expect(await page.locator('.row[aria-current="true"]').getAttribute('class')).toContain('row-pending');
  });

  it('opens the event that a link names, also one that is not in the list', async () => {
    const { items } = await queue('pending');
    const item = items.at(-1)!;
    const page = await open(`/#/queue?state=rejected&article=${item.articleId}&event=${item.id}`);
    await page.waitForSelector('.event-card');
    expect(inHand(page)).toBe(item.id);
    const shown = await page.locator('.marked-text .trigger').allTextContents();
    expect(shown.join('')).toContain(item.event.triggers[0]!.text);
  });

  it('says so when a link names an event that is not there', async () => {
    const page = await open('/#/queue?state=pending&event=gone');
    await page.getByText('not there any more').waitFor();
  });

  it('keeps decisions while the server is away, through a reload, and sends them when it is back', async () => {
    const before = (await queue('accepted')).counts.accepted;
    const page = await openQueue();
    await page.route('**/api/**', (route) => route.abort('connectionrefused'));
    await page.keyboard.press('a');
    await page.keyboard.press('a');
    await page.getByText('2 decisions are kept here').waitFor();
    expect(await page.locator('.row-accepted').count()).toBe(2);
    await page.reload();
    await page.getByText('2 decisions are kept here').waitFor();
    expect((await queue('accepted')).counts.accepted).toBe(before);
    await page.unroute('**/api/**');
    await page.locator('.sync').getByRole('button', { name: 'Try again' }).click();
    await expect.poll(async () => (await queue('accepted')).counts.accepted).toBe(before + 2);
    await page.locator('.sync .note').waitFor({ state: 'detached' });
    complaints = complaints.filter((text) => !text.includes('ERR_CONNECTION_REFUSED'));
  });

  it('says why the server refuses a decision, and lets it be dropped', async () => {
    const page = await openQueue();
    const error = { code: 'event-superseded', message: 'a newer extraction has replaced it' };
    await page.route('**/decisions', (route) => route.fulfill({ status: 409, json: { error } }));
    await page.keyboard.press('a');
    await page.getByText('a newer extraction has replaced it').waitFor();
    await page.getByRole('button', { name: 'Drop it' }).click();
    expect(await page.locator('.sync .note').count()).toBe(0);
    expect(await page.locator('.row-accepted').count()).toBe(0);
    complaints = complaints.filter((text) => !text.includes('409'));
  });

  it('shows the text unchanged, with the evidence in view, and lights up all mentions of what is pointed at', async () => {
    const { items } = await answer<{ items: { id: string }[] }>('/api/articles?search=Tigris');
    const { article, extraction } = await answer<ArticleView>(`/api/articles/${items[0]!.id}`);
    const page = await open(`/#/articles/${article.id}`);
    await page.waitForSelector('.marked-text .trigger');
    const shown = await page.locator('.marked-text').evaluate((text) => text.textContent);
    expect(shown).toBe(article.text.replaceAll(/\n\s*\n|\s+$/g, ''));
    expect(await page.locator('.marked-text .trigger').first().isVisible()).toBe(true);
    const [entity] = extraction.entities.toSorted((x, y) => y.mentions.length - x.mentions.length);
    await page.locator(`.marked-text [data-entity~="${entity!.id}"]`).first().hover();
    const lit = page.locator('.marked-text .mention-begins[data-lit]');
    await expect.poll(() => lit.count()).toBeGreaterThanOrEqual(entity!.mentions.length);
  });

  it('extracts a pasted article on the spot and puts it into the queue', async () => {
    const page = await open('/#/paste');
    await page.getByRole('textbox', { name: 'Text' }).fill(PASTED);
    await page.getByLabel('Published').fill('2024-05-08');
    await page.keyboard.press('Control+Enter');
    await page.locator('.event-small').first().waitFor();
    expect(await page.locator('.claims').textContent()).toContain('Interior Ministry');
    expect(await page.locator('.results').textContent()).toContain('6 May 2024');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download JSON' }).click(),
    ]);
    const json = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(json.events.length).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Put into the queue' }).click();
    const link = page.getByRole('link', { name: 'Open it' });
    await link.waitFor();
    await server.line.idle();
    await link.click();
    await page.waitForSelector('.event-card');
    expect(await page.locator('.marked-text').textContent()).toContain('Cedar Front');
  });

  it('runs nothing that a text carries', async () => {
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const text = `Gunmen of ${hostile} Front attacked Tripoli on Monday, “${hostile}” said.\n\n${hostile}`;
    const body = JSON.stringify({ text, title: `${hostile} javascript:alert(1)` });
    const headers = { 'content-type': 'application/json' };
    const stored = await fetch(`${server.url}/api/articles`, { method: 'POST', headers, body });
    const { id } = (await stored.json()) as { id: string };
    await server.line.idle();
    const page = await open(`/#/articles/${id}`);
    await page.locator('.marked-text').waitFor();
    expect(await page.locator('.marked-text').textContent()).toContain('<img src=x onerror=');
    await page.goto(`${server.url}/#/overview?search=Tripoli`);
    await page.locator('.articles tbody a').first().waitFor();
    await page.goto(`${server.url}/#/paste`);
    await page.getByRole('textbox', { name: 'Text' }).fill(text);
    await page.keyboard.press('Control+Enter');
    await page.locator('.paste .marked-text').waitFor();
    expect(await page.locator('#desk :is(img, script)').count()).toBe(0);
    expect(await page.title()).toBe('Opine desk');
  });

  it('searches the articles and shows what is found', async () => {
    const page = await open('/#/overview');
    await page.locator('.articles tbody tr').first().waitFor();
    await page.getByRole('searchbox').fill('Agadez');
    await expect.poll(() => page.locator('.articles tbody tr').count()).toBe(1);
    expect(new URL(page.url()).hash).toBe('#/overview?search=Agadez');
    await page.getByRole('searchbox').fill('nothinglikeit');
    await page.getByText('No article has all these words').waitFor();
  });

  const screens: [string, BrowserContextOptions][] = ['/', '/#/paste', '/#/overview'].flatMap((path) => [
    [path, { colorScheme: 'light' }],
    [path, { colorScheme: 'dark' }],
    [path, PHONE],
  ]);
  it.each(screens)('%s is accessible and fits: %j', async (path, options) => {
    const page = await open(path, options);
    await page.waitForSelector(path === '/' ? '.event-card' : path === '/#/paste' ? 'textarea' : '.bars');
    if (path === '/#/paste') {
      await page
        .getByRole('textbox', { name: 'Text' })
        .fill('Gunmen attacked Tripoli on Monday, officials in Beirut said.');
      await page.keyboard.press('Control+Enter');
      await page.locator('.paste .marked-text').waitFor();
    }
    await page.evaluate(AXE);
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const found = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] });
      return found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    });
    expect(violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
