import { globSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { noBrowser } from './browser.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Before any test file runs: the browser tests are about what is in the sources, not about an older build. */
export async function setup(): Promise<void> {
  if (noBrowser !== null) return;
  const changed = Math.max(...globSync(`${ROOT}/{src,index.html,vite.config.ts,public}{,/**}`).map(time));
  if (changed > Math.max(0, ...globSync(`${ROOT}/dist/index.html`).map(time)))
    await build({ root: ROOT, logLevel: 'error' });
}

const time = (path: string) => statSync(path).mtimeMs;
