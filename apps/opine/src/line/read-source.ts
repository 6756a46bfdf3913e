import { createHash } from 'node:crypto';
import {
  type BackfillBounds,
  backfill,
  type Candidate,
  discover,
  type IngestError,
  placeOf,
  type SourceConfig,
  SourceError,
} from '@opine/ingest';
import type { SourceRun, SourceValidators } from '@opine/store';
import type { LineParts } from './parts.ts';
import { queueNew, queueVisits } from './queue-visits.ts';

/** Of the files of a sitemap index that can't be read, so many are named. */
const MOST_PROBLEMS = 20;
/** Articles of a backfill that are queued at once. */
const AT_ONCE = 2000;

/** What a run of a source read and queued. */
export interface Reading extends Pick<SourceRun, 'found' | 'queued' | 'revisits'> {
  readonly outcome: 'read' | 'unchanged';
  /** To be handed in at the next reading; null leaves those that are known. */
  readonly validators: SourceValidators | null;
  /** Parts of the source that could not be read, though others could. */
  readonly problems: readonly IngestError[];
}

/** Reads a source as it is now. @param run names the run, however often it is repeated */
export async function readSource(
  parts: LineParts,
  source: SourceConfig,
  known: SourceValidators | null,
  run: string,
): Promise<Reading> {
  const of = nameOf(source);
  const { candidates, notModified, problems, ...answer } = await discover(
    source,
    parts.client,
    known?.of === of ? known : null,
  );
  const { queued, revisits } = await queueVisits(parts, source, candidates, run);
  parts.events.emit('discovered', { source: source.id, candidates: queued, revisits });
  return {
    outcome: notModified ? 'unchanged' : 'read',
    found: candidates.length,
    queued,
    revisits,
    validators: answer.validators === null ? null : { ...answer.validators, of },
    problems: problems.slice(0, MOST_PROBLEMS),
  };
}

/** The same for the same configuration, but for when it is read. */
function nameOf({ schedule: _, ...source }: SourceConfig): string {
  return createHash('sha256').update(JSON.stringify(source)).digest('hex').slice(0, 32);
}

/**
 * Goes back through the sitemaps of the source's site. The sitemaps are read to the end before a page is queued, so that
 * the two don't wait for each other's turns at the host.
 * @throws SourceError (`no-sitemap`) for sources that are no web site
 */
export async function readBack(
  parts: LineParts,
  source: SourceConfig,
  bounds: BackfillBounds,
  run: string,
): Promise<Reading> {
  if (source.kind === 'files' || source.kind === 'urls') {
    throw new SourceError('no-sitemap', placeOf(source), 'only feeds, pages and sitemaps can be gone back through');
  }
  const problems: IngestError[] = [];
  const onProblem = (problem: IngestError) => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  };
  const candidates: Candidate[] = [];
  for await (const candidate of backfill(source, parts.client, bounds, onProblem)) candidates.push(candidate);
  let queued = 0;
  for (let from = 0; from < candidates.length; from += AT_ONCE) {
    const count = await queueNew(parts, source, candidates.slice(from, from + AT_ONCE), run);
    parts.events.emit('discovered', { source: source.id, candidates: count, revisits: 0 });
    queued += count;
  }
  return { outcome: 'read', found: candidates.length, queued, revisits: 0, validators: null, problems };
}
