import type { JobHandler } from '@opine/ingest';
import { messageOf } from '../errors.ts';
import { ExtractJob } from './jobs.ts';
import { ATTEMPTS, type LineParts } from './parts.ts';

/** Reads one stored article in a worker thread and stores what was found. */
export function extractHandler({ store, pool, events }: LineParts): JobHandler {
  return async (data, { attempt }) => {
    const { article: id, version, source } = ExtractJob.parse(data);
    try {
      const article = await store.articles.getVersion(id, version);
      if (article === null) return;
      const { text, title, publishedAt } = article;
      const extraction = await pool.extract({ id, text, title, publishedAt });
      const stored = await store.extractions.put(id, version, extraction);
      events.emit('extracted', { source, article: id, events: stored.events, claims: extraction.claims.length });
    } catch (error) {
      if (attempt >= ATTEMPTS) events.emit('extractionFailed', { source, article: id, message: messageOf(error) });
      throw error;
    }
  };
}
