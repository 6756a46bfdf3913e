import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Line, openLine, type RunningServer, type Settings, startServer } from 'opine';

const FIXTURES = fileURLToPath(new URL('../../../fixtures', import.meta.url));

/** The real server on a port of its own, its store filled from the fixtures through the real line. */
export interface DeskServer {
  readonly url: string;
  readonly line: Line;
  /** Stops answering; the store stays. */
  stop(): Promise<void>;
  /** Answers again, on the same port. */
  start(): Promise<void>;
  /** Stops for good and removes the store. */
  close(): Promise<void>;
}

/** @param review the share of decided events that a second reviewer judges again */
export async function openDeskServer(review: Settings['review'] = { second: 0 }): Promise<DeskServer> {
  const folder = await mkdtemp(join(tmpdir(), 'opine-desk-'));
  const settings = settingsIn(folder, review);
  const line = await openLine(settings);
  line.work();
  await line.crawl(settings.sources);
  await line.idle();
  let running: RunningServer | null = await startServer(line, settings.server);
  const { url } = running;
  const port = Number(new URL(url).port);
  const stop = async () => {
    await running?.close();
    running = null;
  };
  return {
    url,
    line,
    stop,
    async start() {
      running ??= await startServer(line, { ...settings.server, port });
    },
    async close() {
      await stop();
      await line.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function settingsIn(folder: string, review: Settings['review']): Settings {
  return {
    gazetteers: [],
    lexicons: { triggers: [], frames: [], cues: [] },
    sources: ['feeds', 'pages', 'articles'].map((id) => ({
      id,
      kind: 'files',
      path: join(FIXTURES, id),
      opinionOnly: false,
    })),
    server: { host: '127.0.0.1', port: 0 },
    review,
    crawl: { contact: 'nobody@example.org', concurrency: 2, minDelayMs: 1000, allowPrivate: false },
    storeUrl: `sqlite:${join(folder, 'opine.db')}`,
    queueUrl: `sqlite:${join(folder, 'queue.db')}`,
    file: null,
  };
}
