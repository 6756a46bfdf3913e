import { type ArticleView, EVENT_ONTOLOGY, type EventStatus, type Participant, type QueueItem } from '@opine/schema';
import type { Format } from './formats.ts';
import { eventSources, evidenceText } from './sources.ts';

/** PLOVER's auxiliary modes for what did not, or not yet, happen. */
const AUXILIARY_MODES: Readonly<Partial<Record<EventStatus, string>>> = {
  planned: 'future',
  threatened: 'future',
  hypothetical: 'hypothetical',
  denied: 'negation',
};

/**
 * JSON Lines with the fields of PLOVER's records (manual, draft 2.0). Countries stay ISO 3166-1 alpha-2 and roles are
 * the extraction's; what Opine does not know (times, event scale) is left out.
 */
export const plover: Format = {
  head: '',
  separator: '',
  foot: '',
  records: (view) => view.queue.map((item) => `${JSON.stringify(ploverRecord(view, item))}\n`),
};

function ploverRecord(view: ArticleView, item: QueueItem) {
  const { article, extraction } = view;
  const { event, decision } = item;
  const auxiliary = AUXILIARY_MODES[event.status];
  return {
    id: item.id,
    has_event: true,
    // The manual requires a date: where the text gives none, that of the article, as for the news it was made for.
    date: event.date?.start ?? article.publishedAt?.slice(0, 10) ?? null,
    enddate: event.date?.end ?? null,
    actor: parties(view, item, 'actor'),
    recipient: parties(view, item, 'target'),
    event: event.type,
    mode: [event.mode, auxiliary].filter((mode) => mode !== null && mode !== undefined),
    context: event.contexts,
    event_loc: event.place === null ? null : { text: event.place.name, country: event.place.country },
    event_text: event.triggers[0].text,
    quad_code: EVENT_ONTOLOGY[event.type].quad,
    link: article.canonicalUrl ?? article.url,
    text: evidenceText(view, item),
    text_info: { article: article.id, spans: event.evidence, sources: eventSources(view, item) },
    cite_info: {
      title: article.title,
      authors: article.authors,
      site: article.siteName,
      published: article.publishedAt,
    },
    coder: decision?.reviewer ?? `opine ${extraction.extractor.version}`,
    coded_date: decision?.at.slice(0, 10) ?? null,
    coded_time: decision?.at.slice(11, 19) ?? null,
    comment: decision?.reason ?? null,
  };
}

function parties({ extraction }: ArticleView, { event }: QueueItem, role: Participant['role']) {
  return event.participants
    .filter((participant) => participant.role === role)
    .map((participant) => {
      const entity = extraction.entities.find(({ id }) => id === participant.entity);
      return { text: participant.names[0], country: entity?.country ?? null, roles: entity?.roles ?? [] };
    });
}
