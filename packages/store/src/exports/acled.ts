import { readFileSync } from 'node:fs';
import type { EventDate, QueueItem } from '@opine/schema';
import { csvLine } from './csv-line.ts';
import type { Format } from './formats.ts';
import { evidenceText } from './sources.ts';

const COLUMNS = [
  'event_id_cnty',
  'event_date',
  'year',
  'time_precision',
  'disorder_type',
  'event_type',
  'sub_event_type',
  'actor1',
  'assoc_actor_1',
  'inter1',
  'actor2',
  'assoc_actor_2',
  'inter2',
  'interaction',
  'civilian_targeting',
  'iso',
  'region',
  'country',
  'admin1',
  'admin2',
  'admin3',
  'location',
  'latitude',
  'longitude',
  'geo_precision',
  'source',
  'source_scale',
  'notes',
  'fatalities',
  'tags',
  'timestamp',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

/** ACLED's disorder types by event type. */
const DISORDER_TYPES: Readonly<Record<string, string>> = {
  'Explosions/Remote violence': 'Political violence',
  'Violence against civilians': 'Political violence',
  Protests: 'Demonstrations',
  Riots: 'Demonstrations',
  'Strategic developments': 'Strategic developments',
};

const SUB_EVENT_TYPES = readTypes(new URL('./acled-types.tsv', import.meta.url));
const COUNTRY_NAMES = new Intl.DisplayNames('en', { type: 'region' });

/**
 * CSV with ACLED's columns, for tools that read ACLED. It holds what ACLED records: events that the text says have
 * happened, of ACLED's types, with a date. What only ACLED's coders know (inter codes, regions, coordinates) is empty,
 * and so are fatalities that the text does not give.
 */
export const acled: Format = {
  head: csvLine(COLUMNS),
  separator: '',
  foot: '',
  records(view) {
    return view.queue.flatMap((item) => {
      const { event } = item;
      const types = SUB_EVENT_TYPES.get(`${event.type} ${event.mode ?? '-'}`);
      const happened = event.status === 'asserted' || event.status === 'attributed';
      if (types === undefined || !happened || !event.date?.start) return [];
      const row: Row = {
        event_id_cnty: item.id,
        event_date: event.date.start,
        year: Number(event.date.start.slice(0, 4)),
        time_precision: timePrecision(event.date),
        disorder_type: DISORDER_TYPES[types.event],
        event_type: types.event,
        sub_event_type: types.subEvent,
        ...sides(item),
        country: event.place?.country ? (COUNTRY_NAMES.of(event.place.country) ?? null) : null,
        location: event.place?.name ?? null,
        source: view.article.siteName,
        notes: evidenceText(view, item),
        fatalities: event.casualties.killed,
        timestamp: Math.floor(Date.parse(view.article.fetchedAt) / 1000),
      };
      return [csvLine(COLUMNS.map((column) => row[column] ?? null))];
    });
  },
};

/** 1: the day is known; 2: within a week; 3: within a month or more (ACLED codebook, "time precision"). */
function timePrecision({ start, end }: EventDate): number {
  const days = (Date.parse(end ?? start!) - Date.parse(start!)) / 86_400_000;
  if (days < 1) return 1;
  return days < 7 ? 2 : 3;
}

/** The first of each side is the actor, the others are associated with it. */
function sides({ event }: QueueItem): Row {
  const names = (role: 'actor' | 'target') =>
    event.participants.filter((participant) => participant.role === role).map((participant) => participant.names[0]);
  const [actor1 = null, ...with1] = names('actor');
  const [actor2 = null, ...with2] = names('target');
  return { actor1, assoc_actor_1: with1.join('; ') || null, actor2, assoc_actor_2: with2.join('; ') || null };
}

function readTypes(file: URL): ReadonlyMap<string, { event: string; subEvent: string }> {
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t'))
      .map(([type, mode, event, subEvent]) => [`${type} ${mode}`, { event, subEvent }]),
  );
}
