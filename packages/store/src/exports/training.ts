import type { ArticleView, Claim, Event, Extraction, Participant, QueueItem, Span } from '@opine/schema';
import type { Format } from './formats.ts';

/**
 * JSON Lines of annotated articles, one for each that was reviewed to the end (no event pending), to train and to score
 * extractors with: its text, the entities with their mentions, dates (TIMEX3), claims, and the accepted events with their
 * corrections, by spans into the text and keys of the entities. Only the events are reviewed; the rest is as it was read.
 */
export const training: Format = {
  head: '',
  separator: '',
  foot: '',
  isWhole: true,
  records(view) {
    if (view.queue.some(({ state }) => state === 'pending')) return [];
    const { article, extraction } = view;
    const entities = entitiesOf(extraction);
    const events = view.queue.filter(({ state }) => state === 'accepted').map((item) => eventOf(item, view, entities));
    const record = {
      id: article.id,
      title: article.title,
      publishedAt: article.publishedAt,
      text: article.text,
      entities: [...entities.values()],
      timexes: extraction.mentions.flatMap(({ start, end, timex }) =>
        timex === undefined ? [] : [{ start, end, type: timex.type, value: timex.value }],
      ),
      claims: extraction.claims.map(claimOf),
      events,
    };
    return [`${JSON.stringify(record)}\n`];
  },
};

interface GoldEntity {
  readonly key: string;
  readonly type: string;
  readonly name: string;
  readonly mentions: { start: number; end: number; form: 'name' | 'nominal' }[];
}

function entitiesOf({ entities, mentions }: Extraction): Map<string, GoldEntity> {
  const named = entities.map(({ id, type, name }) => {
    const own = mentions.flatMap(({ entity, form, start, end }) =>
      entity === id && form !== 'pronoun' ? [{ start, end, form }] : [],
    );
    return [id, { key: id, type, name, mentions: own }] as const;
  });
  return new Map(named);
}

function claimOf({ source, cue, content, kind }: Claim) {
  const place =
    source?.start === undefined || source.end === undefined ? null : { start: source.start, end: source.end };
  return { source: source?.kind === 'author' ? 'author' : place, cue, content, kind };
}

function eventOf({ event }: QueueItem, view: ArticleView, entities: Map<string, GoldEntity>) {
  const keys = (role: Participant['role']) =>
    event.participants.filter((one) => one.role === role).map((one) => keyOf(one, view, entities));
  return {
    type: event.type,
    mode: event.mode,
    status: event.status,
    triggers: event.triggers.map(({ start, end }) => ({ start, end })),
    actors: keys('actor'),
    targets: keys('target'),
    weapons: keys('weapon'),
    date: dateOf(event, view.extraction),
  };
}

/** The key of a participant's entity; one that a reviewer has added becomes an entity of its own, once. */
function keyOf(participant: Participant, { article }: ArticleView, entities: Map<string, GoldEntity>): string {
  if (participant.entity !== null && entities.has(participant.entity)) return participant.entity;
  const name = participant.names[0]!;
  const key = `${participant.type} ${name}`;
  if (!entities.has(key)) {
    const found = article.text.indexOf(name);
    const span = participant.span ?? (found < 0 ? null : { start: found, end: found + name.length });
    const mentions = span === null ? [] : [{ ...span, form: participant.form }];
    entities.set(key, { key, type: participant.type, name, mentions });
  }
  return key;
}

function dateOf({ date }: Event, { mentions }: Extraction): Span | null {
  const mention = date === null ? undefined : mentions.find(({ id }) => id === date.mention);
  return mention === undefined ? null : { start: mention.start, end: mention.end };
}
