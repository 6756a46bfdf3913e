import type { JobQueue, WebClient } from '@opine/ingest';
import type { Store } from '@opine/store';
import type { ExtractionPool } from '../extraction/pool.ts';
import type { LineEmitter } from './events.ts';

/** Runs of a job before it is given up. */
export const ATTEMPTS = 3;

/** What the jobs of the line work with. */
export interface LineParts {
  readonly store: Store;
  readonly queue: JobQueue;
  readonly client: WebClient;
  readonly pool: ExtractionPool;
  readonly events: LineEmitter;
}
