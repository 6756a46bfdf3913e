import { EventEmitter } from 'node:events';

/** What became of a candidate. */
export type FetchOutcome = 'new' | 'changed' | 'unchanged' | 'skipped' | 'failed';

/** What the line tells as it works, for progress and tables. */
export interface LineEvents {
  /** A source was read. */
  discovered: [{ source: string; candidates: number }];
  sourceFailed: [{ source: string; message: string }];
  fetched: [{ source: string; outcome: FetchOutcome; name: string; message?: string }];
  extracted: [{ source: string; article: string; events: number; claims: number }];
  extractionFailed: [{ source: string; article: string; message: string }];
}

export class LineEmitter extends EventEmitter<LineEvents> {}
