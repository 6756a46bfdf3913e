import type { QueuePage } from '@opine/schema';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { noBrowser, openBrowser } from './browser.ts';
import { type DeskServer, openDeskServer } from './desk-server.ts';

const PATIENCE_MS = 8_000;
const MOST_TABS = 200;

if (noBrowser !== null) {
  if (process.env.OPINE_TEST_SERVICES === 'required') throw new Error(noBrowser);
  process.stderr.write(`The desk is not tested in a browser: ${noBrowser}.\n`);
}

/** A real server with the fixtures in its store, and a real browser in front of it. */
export interface Desk {
  readonly server: DeskServer;
  /** A page with a storage of its own. What the browser complains of, content policy included, fails the test. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** The queue with an event in hand and its article beside it. */
  openQueue(options?: BrowserContextOptions): Promise<Page>;
  /** What the API answers. */
  answer<T>(path: string): Promise<T>;
  queue(state: string): Promise<QueuePage>;
  /** Stores a text as a pasted article and waits until it was read. @returns its id */
  paste(text: string, title?: string): Promise<string>;
  /** Complaints that are what the test is about. */
  forgive(part: string): void;
}

/**
 * Tests of the desk in a browser, over a server of their own; skipped where there is no browser.
 * @param second the share of decided events that is judged a second time
 */
export function describeDesk(name: string, tests: (desk: Desk) => void, { second = 0 } = {}): void {
  describe.skipIf(noBrowser !== null)(name, () => {
    let browser: Browser;
    let server: DeskServer;
    let complaints: string[] = [];

    beforeAll(async () => {
      [server, browser] = await Promise.all([openDeskServer({ second }), openBrowser()]);
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });
    beforeEach(() => {
      complaints = [];
    });
    afterEach(async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
      expect(complaints).toEqual([]);
    });

    const desk: Desk = {
      get server() {
        return server;
      },
      async open(path, options = {}) {
        const page = await (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.on('pageerror', (error) => complaints.push(error.message));
        page.on('console', (message) => {
          if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
        });
        await page.goto(path === 'about:blank' ? path : server.url + path);
        return page;
      },
      async openQueue(options) {
        const page = await desk.open('/', options);
        await page.waitForSelector('.row[aria-current="true"]');
        await page.waitForSelector('.marked-text .trigger');
        return page;
      },
      answer: async <T>(path: string) => (await (await fetch(server.url + path)).json()) as T,
      queue: (state) => desk.answer<QueuePage>(`/api/queue?state=${state}&limit=200`),
      async paste(text, title) {
        const headers = { 'content-type': 'application/json' };
        const body = JSON.stringify({ text, title });
        const stored = await fetch(`${server.url}/api/articles`, { method: 'POST', headers, body });
        await server.line.idle();
        return ((await stored.json()) as { id: string }).id;
      },
      forgive(part) {
        complaints = complaints.filter((text) => !text.includes(part));
      },
    };
    tests(desk);
  });
}

/** Goes on by Tab until the control has the focus. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${control}`);
}

/** What a screen reader was told last. */
export const status = (page: Page) => page.locator('p[role="status"]').textContent();

/** The event that the address names. */
export const inHand = (page: Page) => new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('event');
