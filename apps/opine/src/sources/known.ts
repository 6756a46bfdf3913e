import { SourceConfig } from '@opine/ingest';
import type { Store } from '@opine/store';

/** A source with where it is configured. */
export interface KnownSource {
  readonly config: SourceConfig;
  /** `file`: in the configuration file, which is the only place to change it. `desk`: made in the desk or over the API. */
  readonly origin: 'file' | 'desk';
  readonly enabled: boolean;
}

/** All sources by id: those of the configuration file, and those made in the desk; of two with one id the file's. */
export async function knownSources(store: Store, inFile: readonly SourceConfig[]): Promise<KnownSource[]> {
  const sources = new Map<string, KnownSource>();
  for (const { id, config, enabled } of await store.crawl.sources.list()) {
    const parsed = SourceConfig.safeParse(config);
    if (parsed.success) sources.set(id, { config: parsed.data, origin: 'desk', enabled });
    else
      process.emitWarning(`the stored source ${id} is not one that this release can read: save it again in the desk`);
  }
  for (const config of inFile) sources.set(config.id, { config, origin: 'file', enabled: true });
  return [...sources.values()].sort((a, b) => (a.config.id < b.config.id ? -1 : 1));
}

/** The configurations of the sources that are crawled. */
export async function enabledSources(store: Store, inFile: readonly SourceConfig[]): Promise<SourceConfig[]> {
  return (await knownSources(store, inFile)).filter((source) => source.enabled).map((source) => source.config);
}
