import { z } from 'zod';
import type { Settings } from '../../config/config.ts';
import { loadSettings } from '../../config/load.ts';
import { EXIT } from '../../errors.ts';
import { type Line, openLine } from '../../line/line.ts';
import { styleFor } from '../../render/style.ts';
import { startServer } from '../../server/serve.ts';
import { enabledSources } from '../../sources/index.ts';
import { crawlOnce } from '../crawl/once.ts';
import { ConfigOption, Port, parseOptions } from '../options.ts';
import { untilStopped } from '../until-stopped.ts';

const Options = ConfigOption.extend({ port: Port.optional(), host: z.string().optional() });

export async function runServe(given: Record<string, unknown>): Promise<number> {
  return withServer(given, async (line) => {
    // A pasted article that is put into the queue is read here, though no source is crawled.
    line.work();
  });
}

export async function runUp(given: Record<string, unknown>): Promise<number> {
  return withServer(given, async (line, settings) => {
    const sources = await enabledSources(line.store, settings.sources);
    line.work();
    await crawlOnce(line, sources);
    await line.schedule(sources);
  });
}

/** Serves until stopped; what `start` does goes on while the desk is open already. */
async function withServer(
  given: Record<string, unknown>,
  start: (line: Line, settings: Settings) => Promise<void>,
): Promise<number> {
  const options = parseOptions(Options, given);
  const settings = await loadSettings(options.config);
  const line = await openLine(settings);
  try {
    const server = await startServer(line, {
      host: options.host ?? settings.server.host,
      port: options.port ?? settings.server.port,
    });
    let stopping = false;
    const stopped = untilStopped().then(() => {
      stopping = true;
    });
    const started = start(line, settings).catch((error: unknown) => {
      // What was under way when the stop came ends with the queue that is closed under it.
      if (!stopping) throw error;
    });
    await Promise.race([started, stopped]);
    if (!stopping) await announce(line, server.url);
    await stopped;
    await server.close();
  } finally {
    await line.close();
  }
  return EXIT.done;
}

async function announce(line: Line, url: string): Promise<void> {
  const { queue, articles } = await line.store.stats();
  const style = styleFor(process.stderr.isTTY === true);
  process.stderr.write(
    [
      '',
      `${style.heading('Review desk')}  ${url}   ${queue.pending} events of ${articles} articles wait for review`,
      `${style.heading('API')}          ${url}/api/docs`,
      style.dim('Ctrl-C stops; everything is kept.'),
      '',
    ].join('\n'),
  );
}
