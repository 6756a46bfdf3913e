import { EVENT_ONTOLOGY, type Event, type Participant } from '@opine/schema';
import { normalName } from './names.ts';

/** Somebody or something in a role, as reports of one incident are compared. */
export interface Party {
  /** The entity over all articles, or else the normalised words. */
  readonly key: string;
  /** A name tells parties apart; a description ("gunmen") may fit many. */
  readonly named: boolean;
  readonly name: string;
}

/** One event of one article as it is compared with those of others. */
export interface Report {
  readonly type: Event['type'];
  readonly mode: string | null;
  /** It is told as a fact: not planned, threatened or hypothetical. */
  readonly happened: boolean;
  /** First and last day that it may have been on, as days since 1970; null without a date. */
  readonly days: readonly [first: number, last: number] | null;
  /** The day that the article is of; null when unknown. */
  readonly published: number | null;
  readonly place: Party | null;
  readonly country: string | null;
  readonly actors: readonly Party[];
  readonly targets: readonly Party[];
  readonly weapons: readonly Party[];
  readonly killed: number | null;
  readonly injured: number | null;
}

const DAY_MS = 86_400_000;
const NOT_YET: ReadonlySet<Event['status']> = new Set(['planned', 'threatened', 'hypothetical']);

export const toDay = (date: string): number => Math.floor(Date.parse(date) / DAY_MS);
export const fromDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** @param linked the entities over all articles that those of the article's extraction are linked to */
export function reportOf(event: Event, publishedAt: string | null, linked: ReadonlyMap<string, string>): Report {
  const { type, mode, status, date, place, casualties } = event;
  const inRole = (role: Participant['role']) =>
    event.participants
      .filter((one) => one.role === role)
      .map((one) => party(one.names[0] ?? '', one.entity, one.form === 'name', linked))
      .filter(({ key }) => key !== '');
  const published = publishedAt === null ? Number.NaN : toDay(publishedAt);
  return {
    type,
    mode,
    happened: !NOT_YET.has(status),
    days: daysOf(date),
    published: Number.isNaN(published) ? null : published,
    place: place === null ? null : party(place.name, place.entity, true, linked),
    country: place?.country ?? null,
    actors: inRole('actor'),
    targets: inRole('target'),
    weapons: inRole('weapon'),
    killed: casualties.killed,
    injured: casualties.injured,
  };
}

function party(name: string, entity: string | null, named: boolean, linked: ReadonlyMap<string, string>): Party {
  const id = entity === null ? undefined : linked.get(entity);
  return id === undefined ? { key: normalName(name).key, named: false, name } : { key: `@${id}`, named, name };
}

function daysOf(date: Event['date']): Report['days'] {
  const start = date?.start ?? date?.end ?? null;
  const end = date?.end ?? date?.start ?? null;
  if (start === null || end === null) return null;
  const [first, last] = [toDay(start), toDay(end)];
  return Number.isNaN(first) || Number.isNaN(last) ? null : [Math.min(first, last), Math.max(first, last)];
}

/** Types that reports of one incident may differ in: blows are also told as the force that was used. */
export function familyOf(type: Event['type']): string {
  return EVENT_ONTOLOGY[type].quad === 'material_conflict' && type !== 'PROTEST' && type !== 'SANCTION'
    ? 'FORCE'
    : type;
}
