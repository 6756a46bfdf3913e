import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const PHONE = { width: 390, height: 844 };

/** No rule of WCAG 2.1 AA that axe can tell is broken, in light and in dark, and on a phone nothing sticks out. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AXE);
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await violations(page)).toEqual([]);
  await expectFits(page);
}

/** Neither the page nor a part of it that scrolls up and down has to be scrolled sideways. */
export async function expectFits(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() =>
    ['html', '.page', '.card-scroll', '.queue-list', '.article', '.results', '.help[open]'].filter((part) => {
      const element = document.querySelector(part);
      return element !== null && element.scrollWidth > element.clientWidth;
    }),
  );
  expect(tooWide).toEqual([]);
}

function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}
