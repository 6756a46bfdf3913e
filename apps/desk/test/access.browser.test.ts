import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeDesk } from './desk-browser.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const PHONE = { viewport: { width: 390, height: 844 } };

describeDesk('page', (desk) => {
  const { open } = desk;

  it('stays small', () => {
    const assets = join(ROOT, 'dist/assets');
    const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
    const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0);
    expect(bytes).toBeLessThan(120_000);
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
