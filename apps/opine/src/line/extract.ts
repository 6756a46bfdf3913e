import type { JobHandler } from '@opine/ingest';
import { messageOf } from '../errors.ts';
import { ExtractJob } from './jobs.ts';
import { ATTEMPTS, type LineParts } from './parts.ts';

/** Reads one stored article in a worker thread and stores what was found. A copy is not read: the one it follows is. */
export function extractHandler({ store, pool, events }: LineParts): JobHandler {
  const isCopy = async (id: string) => {
    const group = await store.crawl.copies.groupOf(id);
    return group !== null && group.lead !== id;
  };
  return async (data, { attempt }) => {
    const { article: id, version, source } = ExtractJob.parse(data);
    try {
      const article = await store.articles.getVersion(id, version);
      if (article === null || (await isCopy(id))) return;
      const { text, title, publishedAt } = article;
      const start = performance.now();
      const extraction = await pool.extract({ id, text, title, publishedAt });
      const ms = performance.now() - start;
      const stored = await store.extractions.put(id, version, extraction);
      // A fuller copy may have come while it was read.
      if (await isCopy(id)) await store.crawl.copies.withdraw(id);
      events.emit('extracted', { source, article: id, events: stored.events, claims: extraction.claims.length, ms });
    } catch (error) {
      if (attempt >= ATTEMPTS) events.emit('extractionFailed', { source, article: id, message: messageOf(error) });
      throw error;
    }
  };
}
