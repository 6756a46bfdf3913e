import { type Candidate, type JobHandler, type Validators, visitCandidate } from '@opine/ingest';
import type { Article } from '@opine/schema';
import type { PageState, VisitOutcome } from '@opine/store';
import { messageOf } from '../errors.ts';
import { asSource } from './exchanges.ts';
import { codeOf, isAskedByServer, isFinal, patienceOf } from './failures.ts';
import { FetchJob } from './jobs.ts';
import { ATTEMPTS, type LineParts } from './parts.ts';
import { takeIn } from './take-in.ts';
import { isWorse, nextVisit } from './visits/index.ts';

/** What a visit came to. */
interface Brought {
  readonly outcome: VisitOutcome;
  /** As far as it is known. */
  readonly article: string | null;
  readonly bornAt: string | null;
  readonly validators: Validators | null;
  readonly error: { code: string; message: string } | null;
}

/**
 * Visits one page, takes in its article, and remembers the visit. The memory is written last, and says how often the
 * page was visited: whatever a process was doing when it died is done again, and what was done is not.
 */
export function fetchHandler(parts: LineParts): JobHandler {
  const { store, events } = parts;
  return async (data, { attempt }) => {
    const { source, candidate, visits } = FetchJob.parse(data);
    const name = candidate.url ?? candidate.path ?? candidate.title ?? '';
    const page = candidate.url === null ? null : await store.crawl.pages.get(candidate.url);
    if (page !== null && page.visits > visits) return;
    let brought: Brought;
    try {
      brought = await asSource(source.id, () => visit(parts, FetchJob.parse(data), page));
    } catch (error) {
      const patience = patienceOf(error);
      if (patience !== null && isAskedByServer(error)) {
        events.emit('putBack', { source: source.id, name, until: Date.now() + patience });
      }
      if (patience !== null || !(isFinal(error) || attempt >= ATTEMPTS)) throw error;
      const failure = { code: codeOf(error), message: messageOf(error) };
      await store.failures.add({ url: name, ...failure });
      brought = { outcome: 'failed', article: null, bornAt: null, validators: null, error: failure };
    }
    await remember(parts, source.id, candidate, page, brought);
    events.emit('fetched', {
      source: source.id,
      outcome: brought.outcome,
      name,
      ...(brought.error === null ? {} : { message: brought.error.message }),
    });
  };
}

async function visit(parts: LineParts, { source, candidate }: FetchJob, page: PageState | null): Promise<Brought> {
  const { store, client } = parts;
  // Without the article the page has to come whole, whatever was answered the last time.
  const stored = page?.article == null ? null : await store.articles.get(page.article);
  const known = stored === null ? null : (page?.validators ?? null);
  const { article, notModified, validators } = await visitCandidate(candidate, source, client, known);
  const same = { article: stored?.id ?? null, bornAt: stored?.publishedAt ?? null, validators, error: null };
  if (notModified) return { outcome: 'unchanged', ...same };
  if (article === null) return { outcome: 'skipped', article: null, bornAt: null, validators, error: null };
  if (stored !== null && isWorse(article, stored)) return { outcome: 'unchanged', ...same };
  const taken = await takeIn(parts, article);
  return {
    outcome: taken.status === 'new' && taken.copyOf !== null ? 'copy' : taken.status,
    article: taken.id,
    bornAt: article.publishedAt,
    validators,
    error: null,
  };
}

async function remember(
  { store }: LineParts,
  source: string,
  candidate: Candidate,
  page: PageState | null,
  { outcome, article, bornAt, validators, error }: Brought,
): Promise<void> {
  const at = Date.now();
  const failures = outcome === 'failed' ? (page?.failures ?? 0) + 1 : 0;
  await store.crawl.pages.visited({
    source,
    url: candidate.url,
    at,
    outcome,
    article,
    code: error?.code ?? null,
    validators,
    nextAt: nextVisit({
      outcome,
      at,
      bornAt: Math.min(page?.firstAt ?? at, timeOf(bornAt) ?? at),
      visits: (page?.visits ?? 0) + 1,
      failures,
    }),
  });
}

function timeOf(date: Article['publishedAt']): number | null {
  const ms = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(ms) ? null : ms;
}
