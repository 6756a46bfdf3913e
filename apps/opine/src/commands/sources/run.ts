import type { Store } from '@opine/store';
import { openStore } from '@opine/store';
import { z } from 'zod';
import type { Settings } from '../../config/config.ts';
import { loadSettings } from '../../config/load.ts';
import { EXIT, UsageError } from '../../errors.ts';
import { fetchTable, sourceTable } from '../../render/sources.ts';
import { fetchEntry, type KnownSource, knownSources, summarize } from '../../sources/index.ts';
import { ConfigOption, parseOptions } from '../options.ts';
import { checkSource } from './check.ts';
import { discoverSources } from './discover.ts';
import { importSources } from './import.ts';
import type { Print } from './print.ts';

const Options = ConfigOption.extend({
  format: z.enum(['table', 'json']).optional(),
  save: z.boolean().default(false),
  every: z.coerce.number('--every is a number of minutes').positive('--every is a number of minutes'),
  limit: z.coerce.number('--limit is a number from 1 to 500').int().min(1).max(500),
});

export async function runSources([what = 'list', which]: string[], given: Record<string, unknown>): Promise<number> {
  const { format, limit, save, every, config } = parseOptions(Options, given);
  const asTable = (format ?? (process.stdout.isTTY ? 'table' : 'json')) === 'table';
  const settings = await loadSettings(config);
  const print: Print = (value, table) => {
    process.stdout.write(`${asTable ? table() : JSON.stringify(value, null, 2)}\n`);
  };
  switch (what) {
    case 'list':
      return withStore(settings, async (store, sources) => {
        const now = Date.now();
        const rows = await Promise.all(sources.map((source) => summarize(store, source, now)));
        print(rows, () => sourceTable(rows, now));
        return EXIT.done;
      });
    case 'log':
      return withStore(settings, async (store) => {
        const { items } = await store.crawl.fetches.list({ limit, source: which });
        const fetches = items.map(fetchEntry);
        print(fetches, () => fetchTable(fetches));
        return EXIT.done;
      });
    case 'check':
      return withStore(settings, async (_, sources) =>
        checkSource(settings, theSource(sources, required(which, 'check', 'the id of a source')), print),
      );
    case 'discover':
      return discoverSources(settings, required(which, 'discover', 'an address'), print);
    case 'import':
      return withStore(settings, async (store, sources) =>
        importSources(store, sources, required(which, 'import', 'an OPML file'), { save, every }),
      );
    default:
      throw new UsageError(`opine sources ${what}: there is list, check, log, discover and import`);
  }
}

async function withStore(
  settings: Settings,
  work: (store: Store, sources: KnownSource[]) => Promise<number>,
): Promise<number> {
  const store = await openStore(settings.storeUrl);
  try {
    return await work(store, await knownSources(store, settings.sources));
  } finally {
    await store.close();
  }
}

function required(given: string | undefined, what: string, needed: string): string {
  if (given === undefined) throw new UsageError(`opine sources ${what} needs ${needed}`);
  return given;
}

function theSource(sources: readonly KnownSource[], id: string): KnownSource {
  const source = sources.find(({ config }) => config.id === id);
  if (source !== undefined) return source;
  throw new UsageError(
    `no source has the id "${id}"; there are ${sources.map((s) => s.config.id).join(', ') || 'none'}`,
  );
}
