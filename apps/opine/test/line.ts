import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Config, type Settings } from '../src/config/config.ts';
import { type Line, openLine } from '../src/line/line.ts';
import { FIXTURES } from './cli.ts';

/** Settings over a fresh folder, with the fixtures as sources. */
export function fixtureSettings(folder = mkdtempSync(join(tmpdir(), 'opine-line-'))): Settings & { folder: string } {
  const sources = ['feeds', 'pages', 'articles'].map((id) => ({
    id,
    kind: 'files' as const,
    path: join(FIXTURES, id),
  }));
  return {
    ...Config.parse({ sources }),
    storeUrl: `sqlite:${join(folder, 'opine.db')}`,
    queueUrl: `sqlite:${join(folder, 'queue.db')}`,
    file: null,
    folder,
  };
}

/** An open line over a fresh store, closed when the test ends. */
export function freshLine(): Promise<Line> {
  return lineOver(fixtureSettings());
}

/** An open line, closed when the test ends, and its folder removed. */
export async function lineOver(settings: Settings & { folder: string }): Promise<Line> {
  const line = await openLine(settings);
  onTestFinished(async () => {
    await line.close();
    rmSync(settings.folder, { recursive: true, force: true });
  });
  return line;
}
