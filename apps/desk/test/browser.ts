import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Why there is no browser to test with; null when there is one. */
export const noBrowser = existsSync(CHROMIUM)
  ? null
  : `no browser at ${CHROMIUM}: install chromium, or set CHROMIUM_PATH to one`;

/** A headless Chromium. The sandbox is off because it needs kernel features that containers lack. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
}
