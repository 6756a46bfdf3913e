import { createHash } from 'node:crypto';
import type { Candidate, SourceConfig } from '@opine/ingest';
import type { PageState } from '@opine/store';
import { FETCH, type FetchJob } from './jobs.ts';
import { ATTEMPTS, type LineParts } from './parts.ts';
import { isTimeFor } from './visits/index.ts';

/** Known pages that one run looks at again; the others follow with the next run. */
const MOST_REVISITS = 200;

export interface QueuedVisits {
  /** Pages and files that are not known. */
  readonly queued: number;
  /** Known pages whose time has come. */
  readonly revisits: number;
}

/**
 * Queues what a source names and is not known, and what is known and due. A run that is repeated queues nothing twice:
 * a page's visits are numbered, and a file's visit is named after the run.
 */
export async function queueVisits(
  parts: LineParts,
  source: SourceConfig,
  candidates: readonly Candidate[],
  run: string,
): Promise<QueuedVisits> {
  const { store } = parts;
  const now = Date.now();
  const pages = await store.crawl.pages.known(candidates.flatMap((candidate) => candidate.url ?? []));
  const taken = new Set<string>();
  let [queued, revisits] = [0, 0];
  for (const candidate of candidates) {
    const page = candidate.url === null ? null : (pages.get(candidate.url) ?? null);
    if (page === null ? !(await isNew(parts, candidate)) : !isTimeFor(page, candidate.updatedAt, now)) continue;
    if (candidate.url !== null) taken.add(candidate.url);
    await queueVisit(parts, source, candidate, page, run);
    if (page === null) queued++;
    else revisits++;
  }
  for (const page of await store.crawl.pages.due(source.id, now, MOST_REVISITS)) {
    if (taken.has(page.url)) continue;
    await queueVisit(parts, source, await candidateOf(parts, page), page, run);
    revisits++;
  }
  return { queued, revisits };
}

/** Queues those of the candidates that are not known. @returns how many */
export async function queueNew(
  parts: LineParts,
  source: SourceConfig,
  candidates: readonly Candidate[],
  run: string,
): Promise<number> {
  const pages = await parts.store.crawl.pages.known(candidates.flatMap((candidate) => candidate.url ?? []));
  let queued = 0;
  for (const candidate of candidates) {
    if (candidate.url !== null && pages.has(candidate.url)) continue;
    if (!(await isNew(parts, candidate))) continue;
    await queueVisit(parts, source, candidate, null, run);
    queued++;
  }
  return queued;
}

/** A file costs little and is read each time; a page may have come in by another way than a source. */
async function isNew({ store }: LineParts, { url }: Candidate): Promise<boolean> {
  return url === null || (await store.articles.byUrl(url)) === null;
}

async function queueVisit(
  { queue }: LineParts,
  source: SourceConfig,
  candidate: Candidate,
  page: PageState | null,
  run: string,
): Promise<void> {
  const visits = page?.visits ?? 0;
  const key = candidate.url === null ? `${run}:${keyOf(candidate)}` : `${keyOf(candidate)}:${visits}`;
  const job: FetchJob = { source, candidate, visits };
  const { id, added } = await queue.add(FETCH, job, { id: key, attempts: ATTEMPTS });
  // One whose workers died too often was given up without a visit.
  if (!added) await queue.retryDead(id);
}

/** A page that is looked at again, with what its feed had said of it. */
async function candidateOf({ store }: LineParts, page: PageState): Promise<Candidate> {
  const article = page.article === null ? null : await store.articles.get(page.article);
  return {
    source: page.source,
    url: page.url,
    path: null,
    title: article?.title ?? null,
    publishedAt: article?.publishedBasis === 'feed' ? article.publishedAt : null,
    html: null,
  };
}

function keyOf(candidate: Candidate): string {
  const place = candidate.url ?? JSON.stringify([candidate.path, candidate.title, candidate.html]);
  return createHash('sha256').update(place).digest('hex').slice(0, 32);
}
