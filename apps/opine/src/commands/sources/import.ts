import { readOpml, type SourceConfig } from '@opine/ingest';
import type { Store } from '@opine/store';
import { EXIT } from '../../errors.ts';
import { readText } from '../../input/read.ts';
import type { KnownSource } from '../../sources/index.ts';

export interface ImportOptions {
  /** Keeps them as sources of the store; otherwise they are printed for the configuration file. */
  readonly save: boolean;
  /** Minutes between two readings of each. */
  readonly every: number;
}

/** Takes over the feeds of an OPML file, as feed readers write them. */
export async function importSources(
  store: Store,
  sources: readonly KnownSource[],
  file: string,
  { save, every }: ImportOptions,
): Promise<number> {
  const feeds = readOpml(
    await readText(file),
    sources.map((source) => source.config),
  );
  for (const { outline, url, message } of feeds.problems) {
    process.stderr.write(`opine: ${file}: ${outline}${url === null ? '' : ` (${url})`} ${message}\n`);
  }
  const configs: SourceConfig[] = feeds.sources.map((source) => ({ ...source, schedule: { everyMinutes: every } }));
  if (save) {
    for (const config of configs) await store.crawl.sources.put({ id: config.id, config, enabled: true });
    process.stderr.write(
      `${configs.length} sources saved; they are crawled from the next start of opine crawl or up.\n`,
    );
  } else {
    process.stdout.write(`${JSON.stringify({ sources: configs }, null, 2)}\n`);
  }
  return EXIT.done;
}
