import { EventEmitter } from 'node:events';
import type { VisitOutcome } from '@opine/store';

/** What the line tells as it works, for progress and tables. */
export interface LineEvents {
  /** A server answered, or did not. */
  exchanged: [{ kind: string; ms: number }];
  /** A source was read: what of it is new, and what is known and looked at again. */
  discovered: [{ source: string; candidates: number; revisits: number }];
  sourceFailed: [{ source: string; message: string }];
  /** A host asked for patience: the source or page comes later. */
  putBack: [{ source: string; name: string; until: number }];
  fetched: [{ source: string; outcome: VisitOutcome; name: string; message?: string }];
  /** @property ms how long the reading took */
  extracted: [{ source: string; article: string; events: number; claims: number; ms: number }];
  extractionFailed: [{ source: string; article: string; message: string }];
}

export class LineEmitter extends EventEmitter<LineEvents> {}
