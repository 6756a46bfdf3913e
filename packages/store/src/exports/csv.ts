import type { QueueItem } from '@opine/schema';
import { csvLine } from './csv-line.ts';
import type { Format } from './formats.ts';
import { eventSources, evidenceText } from './sources.ts';

const COLUMNS = [
  'event_id',
  'state',
  'type',
  'mode',
  'contexts',
  'status',
  'actors',
  'targets',
  'weapons',
  'date_start',
  'date_end',
  'place',
  'country',
  'killed',
  'injured',
  'sources',
  'triggers',
  'evidence',
  'confidence',
  'reviewer',
  'decided_at',
  'reason',
  'article_id',
  'article_url',
  'article_title',
  'article_authors',
  'site',
  'published_at',
];

/** One event a line; several values in one field are parted by `; `. */
export const csv: Format = {
  head: csvLine(COLUMNS),
  separator: '',
  foot: '',
  records(view) {
    const { article } = view;
    return view.queue.map((item) => {
      const { event, decision } = item;
      return csvLine([
        item.id,
        item.state,
        event.type,
        event.mode,
        event.contexts.join('; '),
        event.status,
        participantNames(item, 'actor'),
        participantNames(item, 'target'),
        participantNames(item, 'weapon'),
        event.date?.start ?? null,
        event.date?.end ?? null,
        event.place?.name ?? null,
        event.place?.country ?? null,
        event.casualties.killed,
        event.casualties.injured,
        eventSources(view, item)
          .map((source) => source.name ?? source.kind ?? 'unnamed')
          .join('; '),
        event.triggers.map((trigger) => trigger.text).join('; '),
        evidenceText(view, item),
        event.confidence,
        decision?.reviewer ?? null,
        decision?.at ?? null,
        decision?.reason ?? null,
        article.id,
        article.canonicalUrl ?? article.url,
        article.title,
        article.authors.join('; '),
        article.siteName,
        article.publishedAt,
      ]);
    });
  },
};

function participantNames({ event }: QueueItem, role: 'actor' | 'target' | 'weapon'): string {
  return event.participants
    .filter((participant) => participant.role === role)
    .map((participant) => participant.names[0])
    .join('; ');
}
