import { fetchCandidate, type JobHandler } from '@opine/ingest';
import { extractorKey } from '@opine/store';
import { messageOf } from '../errors.ts';
import { codeOf, isFinal, jobError } from './failures.ts';
import { EXTRACT, type ExtractJob, FetchJob } from './jobs.ts';
import { ATTEMPTS, type LineParts } from './parts.ts';

/** Fetches one article, stores it, and queues its extraction unless this very text has been read already. */
export function fetchHandler(parts: LineParts): JobHandler {
  const { store, client, events } = parts;
  return async (data, { attempt }) => {
    const { source, candidate } = FetchJob.parse(data);
    const name = candidate.url ?? candidate.path ?? '';
    try {
      const article = await fetchCandidate(candidate, source, client);
      if (article === null) {
        events.emit('fetched', { source: source.id, outcome: 'skipped', name });
        return;
      }
      const { id, version, status } = await store.articles.put(article);
      await queueExtraction(parts, { article: id, version, source: source.id });
      events.emit('fetched', { source: source.id, outcome: status, name });
    } catch (error) {
      const final = isFinal(error) || attempt >= ATTEMPTS;
      if (final) {
        const message = messageOf(error);
        await store.failures.add({ url: name, code: codeOf(error), message });
        events.emit('fetched', { source: source.id, outcome: 'failed', name, message });
      }
      throw jobError(error);
    }
  };
}

/** Queues the reading of a stored text, once per text and extractor. @returns false when it has been read already */
export async function queueExtraction({ queue, store, pool }: LineParts, job: ExtractJob): Promise<boolean> {
  const key = extractorKey(await pool.describe());
  if (await store.extractions.has(job.article, job.version, key)) return false;
  await queue.add(EXTRACT, job, { id: `${job.article}:${job.version}:${key}`, attempts: ATTEMPTS });
  return true;
}
