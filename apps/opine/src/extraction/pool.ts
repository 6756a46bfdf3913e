import { availableParallelism } from 'node:os';
import type { DocumentInput } from '@opine/extractor';
import type { Extraction, UserEntry, UserWords } from '@opine/schema';
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

/** What the user adds to what the extractor knows. */
export interface UserData {
  /** Of the user's gazetteers. */
  readonly entries: readonly UserEntry[];
  /** Of the user's lexicons. */
  readonly words: UserWords;
}

const NOTHING: UserData = { entries: [], words: { triggers: [], frames: [], cues: [] } };

/**
 * @param user what the user adds
 * @param size threads; by default one less than the cores, at least one
 */
export function openPool(user: UserData = NOTHING, size = Math.max(1, availableParallelism() - 1)): ExtractionPool {
  const pool = new Piscina<ExtractTask | undefined, Extraction>({
    filename: new URL('worker.ts', import.meta.url).href,
    minThreads: 1,
    maxThreads: size,
    workerData: user,
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
