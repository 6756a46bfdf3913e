import type { VisitOutcome } from '@opine/store';
import type { LineEmitter, LineEvents } from './events.ts';

/** What one run brought, per source. */
export interface SourceTally extends Record<VisitOutcome, number> {
  readonly source: string;
  found: number;
  /** Of those found, the pages known from before. */
  revisits: number;
  /** Put off because a host asked for patience. */
  putBack: number;
  extracted: number;
  events: number;
  claims: number;
  readonly errors: string[];
}

/** Counts what a line tells, until `stop`. */
export class Tally {
  readonly sources = new Map<string, SourceTally>();
  private readonly stops: (() => void)[] = [];

  /** @param onChange called after every count */
  constructor(events: LineEmitter, onChange: () => void = () => undefined) {
    const count = (source: string, change: (row: SourceTally) => void) => {
      change(this.row(source));
      onChange();
    };
    this.listen(events, 'discovered', ({ source, candidates, revisits }) =>
      count(source, (row) => {
        row.found += candidates + revisits;
        row.revisits += revisits;
      }),
    );
    this.listen(events, 'putBack', ({ source }) =>
      count(source, (row) => {
        row.putBack++;
      }),
    );
    this.listen(events, 'sourceFailed', ({ source, message }) =>
      count(source, (row) => {
        row.errors.push(message);
      }),
    );
    this.listen(events, 'fetched', ({ source, outcome, message }) =>
      count(source, (row) => {
        row[outcome]++;
        if (message) row.errors.push(message);
      }),
    );
    this.listen(events, 'extracted', ({ source, events: found, claims }) =>
      count(source, (row) => {
        row.extracted++;
        row.events += found;
        row.claims += claims;
      }),
    );
    this.listen(events, 'extractionFailed', ({ source, message }) =>
      count(source, (row) => {
        row.errors.push(message);
      }),
    );
  }

  /** Articles found so far, and those that are done with. */
  get progress(): { found: number; done: number } {
    let found = 0;
    let done = 0;
    for (const row of this.sources.values()) {
      found += row.found;
      done += row.extracted + row.unchanged + row.copy + row.skipped + row.failed;
    }
    return { found, done: Math.min(done, found) };
  }

  /** Times that a host asked for patience. */
  get putBacks(): number {
    return [...this.sources.values()].reduce((sum, row) => sum + row.putBack, 0);
  }

  /** A row for every source, also for one of which nothing was told. */
  row(source: string): SourceTally {
    let row = this.sources.get(source);
    if (!row) {
      row = {
        source,
        found: 0,
        revisits: 0,
        putBack: 0,
        new: 0,
        changed: 0,
        unchanged: 0,
        copy: 0,
        skipped: 0,
        failed: 0,
        extracted: 0,
        events: 0,
        claims: 0,
        errors: [],
      };
      this.sources.set(source, row);
    }
    return row;
  }

  stop(): void {
    for (const stop of this.stops) stop();
  }

  private listen<K extends keyof LineEvents>(
    events: LineEmitter,
    name: K,
    listener: Parameters<typeof events.on<K>>[1],
  ): void {
    events.on(name, listener);
    this.stops.push(() => events.off(name, listener));
  }
}
