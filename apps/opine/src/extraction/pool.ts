import { availableParallelism } from 'node:os';
import type { DocumentInput } from '@opine/extractor';
import type { Extraction, UserEntry } from '@opine/schema';
import { Piscina } from 'piscina';
import type { ExtractTask } from './worker.ts';

/** Extraction in worker threads, so that it never holds up the event loop of the API. */
export interface ExtractionPool {
  extract(input: DocumentInput, options?: ExtractTask['options']): Promise<Extraction>;
  /** Version and models of the extractor. */
  describe(): Promise<Extraction['extractor']>;
  readonly size: number;
  close(): Promise<void>;
}

/**
 * @param entries of the user's gazetteers
 * @param size threads; by default one less than the cores, at least one
 */
export function openPool(
  entries: readonly UserEntry[] = [],
  size = Math.max(1, availableParallelism() - 1),
): ExtractionPool {
  const pool = new Piscina<ExtractTask | undefined, Extraction>({
    filename: new URL('worker.ts', import.meta.url).href,
    minThreads: 1,
    maxThreads: size,
    workerData: { entries },
    idleTimeout: Number.POSITIVE_INFINITY,
  });
  let described: Promise<Extraction['extractor']> | null = null;
  return {
    size,
    extract: (input, options = {}) => pool.run({ input, options }),
    describe: () => {
      described ??= pool.run(undefined, { name: 'describe' }) as Promise<unknown> as Promise<Extraction['extractor']>;
      return described;
    },
    close: () => pool.destroy(),
  };
}
