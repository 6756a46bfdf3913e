/** How fast a review by keyboard goes, in a real browser over the fixtures: `pnpm --filter @opine/desk pace`. */
import { build } from 'vite';
import { noBrowser, openBrowser } from '../test/browser.ts';
import { openDeskServer } from '../test/desk-server.ts';
import { median, timeSteps } from '../test/pace.ts';

/** What is done to each event, key by key: seven accepted, two rejected (one with a reason), one corrected and accepted. */
const KEYS: readonly (readonly string[])[] = [
  ['a'],
  ['a'],
  ['r', 'Enter'],
  ['a'],
  ['a'],
  ['e', 'Tab', 'Tab', 'd', 'Control+Enter'],
  ['a'],
  ['r', ...'no event', 'Enter'],
  ['a'],
  ['a'],
];
const WAIT_MS = 5_000;

if (noBrowser !== null) throw new Error(noBrowser);
await build({ root: new URL('..', import.meta.url).pathname, logLevel: 'error' });
const server = await openDeskServer();
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(server.url);
  await page.locator('.marked-text .trigger').first().waitFor();
  const paces = await timeSteps(page);
  for (const [done, keys] of KEYS.entries()) {
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForFunction((count) => window.opinePaces.length > count, done, { timeout: WAIT_MS });
  }
  const times = await paces();
  for (const [at, keys] of KEYS.entries()) {
    console.log(`${at + 1}\t${keys.length} keys\t${times[at]?.toFixed(0)} ms\t${keys.join(' ')}`);
  }
  const keystrokes = KEYS.reduce((sum, keys) => sum + keys.length, 0);
  console.log(`${KEYS.length} events, ${keystrokes} keystrokes, ${median(times).toFixed(0)} ms to the next (median)`);
} finally {
  await browser.close();
  await server.close();
}
