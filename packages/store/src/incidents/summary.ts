import type { IncidentParty, IncidentSummary, Participant } from '@opine/schema';
import { fromDay } from '../resolution/index.ts';
import { coordinatesOf, isCountry } from './coordinates.ts';
import { sourcesOf } from './sources.ts';
import type { StoredReport } from './stored-report.ts';

/** One value of a field, and the events that give it. */
export interface Support {
  readonly value: string;
  readonly events: readonly string[];
}

/** What the reports of an incident say together, and what each says of every field. */
export interface Summed {
  readonly summary: IncidentSummary;
  readonly values: Readonly<Record<string, readonly Support[]>>;
}

/** The entities over all articles, by id. */
type Known = ReadonlyMap<string, { readonly name: string; readonly country: string | null }>;

/**
 * The best supported value of each field: given by most sources, then by the surest report. Where reports that say
 * something say different things, all of it is kept in `values`.
 * @param reports at least one; those that were rejected are left out unless all were
 */
export function sumUp(id: string, reports: readonly StoredReport[], names: Known): Summed {
  const standing = reports.filter(({ state }) => state !== 'rejected');
  const told = standing.length > 0 ? standing : reports;
  const sources = new Map(sourcesOf(told).map((source, at) => [told[at]!.id, source]));
  const field = (value: (report: StoredReport) => string | number | null) => supportOf(told, sources, value);
  const types = field(({ event }) => event.type);
  const modes = field(({ event }) => event.mode);
  const statuses = field(({ event }) => event.status);
  const dates = field(({ report }) => (report.days === null ? null : report.days.join(' ')));
  const places = field(({ event }) => event.place?.name ?? null);
  const killed = field(({ event }) => event.casualties.killed);
  const injured = field(({ event }) => event.casualties.injured);
  const parties = (role: Participant['role']) => partiesOf(told, role, names);
  const values = {
    type: types,
    mode: modes,
    status: statuses,
    actors: field((one) => partyValue(one, 'actor', names)),
    targets: field((one) => partyValue(one, 'target', names)),
    weapons: field((one) => partyValue(one, 'weapon', names)),
    date: dates.map(({ value, events }) => ({ value: showDays(value), events })),
    place: places,
    killed,
    injured,
  };
  const summary: IncidentSummary = {
    id,
    type: types[0]!.value as IncidentSummary['type'],
    mode: modes[0]?.value ?? null,
    status: statuses[0]!.value as IncidentSummary['status'],
    date: dateOf(narrowest(dates)?.value),
    place: placeOf(told, sources, mostExact(told, places)),
    actors: parties('actor'),
    targets: parties('target'),
    weapons: parties('weapon'),
    killed: killed[0] === undefined ? null : Number(killed[0].value),
    injured: injured[0] === undefined ? null : Number(injured[0].value),
    reports: standing.length,
    sources: standing.length === 0 ? 0 : new Set(sources.values()).size,
    accepted: reports.filter(({ state }) => state === 'accepted').length,
    disputed: Object.entries(values).flatMap(([name, given]) => (given.length > 1 ? [name] : [])),
    confidence: Math.max(...told.map(({ event }) => event.confidence)),
  };
  return { summary, values };
}

function supportOf(
  reports: readonly StoredReport[],
  sources: ReadonlyMap<string, string>,
  value: (report: StoredReport) => string | number | null,
): Support[] {
  const by = new Map<string, { events: string[]; sources: Set<string>; sure: number }>();
  for (const report of reports) {
    const given = value(report);
    if (given === null || given === '') continue;
    const support = by.get(`${given}`) ?? { events: [], sources: new Set<string>(), sure: 0 };
    support.events.push(report.id);
    support.sources.add(sources.get(report.id)!);
    support.sure = Math.max(support.sure, report.state === 'accepted' ? 2 : report.event.confidence);
    by.set(`${given}`, support);
  }
  return [...by]
    .sort(
      ([a, x], [b, y]) =>
        y.sources.size - x.sources.size || y.events.length - x.events.length || y.sure - x.sure || (a < b ? -1 : 1),
    )
    .map(([given, { events }]) => ({ value: given, events }));
}

const width = (days: string) => {
  const [first = 0, last = 0] = days.split(' ').map(Number);
  return last - first;
};

/** Of dates that are given equally often, the one that says most. */
function narrowest(dates: readonly Support[]): Support | undefined {
  const most = dates[0]?.events.length;
  return dates.filter(({ events }) => events.length === most).sort((a, b) => width(a.value) - width(b.value))[0];
}

function dateOf(days: string | undefined): IncidentSummary['date'] {
  if (days === undefined) return null;
  const [first = 0, last = 0] = days.split(' ').map(Number);
  const length = last - first + 1;
  const precision =
    length <= 1 ? 'day' : length <= 7 ? 'week' : length <= 31 ? 'month' : length <= 366 ? 'year' : 'longer';
  return { start: fromDay(first), end: fromDay(last), precision };
}

const showDays = (days: string) => {
  const [first = 0, last = 0] = days.split(' ').map(Number);
  return first === last ? fromDay(first) : `${fromDay(first)} to ${fromDay(last)}`;
};

/** A town says more than the country that it is in. */
function mostExact(reports: readonly StoredReport[], places: readonly Support[]): string | undefined {
  const isTown = ({ value }: Support) =>
    coordinatesOf(value, reports.find(({ event }) => event.place?.name === value)?.event.place?.country ?? null) !==
    null;
  return (places.find(isTown) ?? places[0])?.value;
}

function placeOf(
  reports: readonly StoredReport[],
  sources: ReadonlyMap<string, string>,
  name: string | undefined,
): IncidentSummary['place'] {
  if (name === undefined) return null;
  const countries = supportOf(reports, sources, ({ event }) => event.place?.country ?? null);
  const own = reports.find(({ event }) => event.place?.name === name && event.place.country !== null)?.event.place
    ?.country;
  const country = own ?? countries[0]?.value ?? null;
  const coordinates = coordinatesOf(name, country);
  return {
    name,
    country,
    latitude: coordinates?.latitude ?? null,
    longitude: coordinates?.longitude ?? null,
    precision: coordinates !== null ? 'city' : isCountry(name, country) ? 'country' : 'region',
  };
}

function partiesOf(reports: readonly StoredReport[], role: Participant['role'], names: Known): IncidentParty[] {
  const found = new Map<string, IncidentParty>();
  for (const { event, linked } of reports) {
    const here = new Set<string>();
    for (const one of event.participants) {
      if (one.role !== role) continue;
      const entity = (one.entity === null ? undefined : linked.get(one.entity)) ?? null;
      const known = entity === null ? undefined : names.get(entity);
      const name = known?.name ?? one.names[0]!;
      const key = entity ?? name.toLowerCase();
      if (here.has(key)) continue;
      here.add(key);
      const told = found.get(key);
      found.set(
        key,
        told === undefined
          ? { entity, name, country: known?.country ?? null, roles: [], reports: 1 }
          : { ...told, reports: told.reports + 1 },
      );
    }
  }
  return [...found.values()].sort(
    (a, b) => b.reports - a.reports || Number(a.entity === null) - Number(b.entity === null),
  );
}

function partyValue(one: StoredReport, role: Participant['role'], names: Known): string | null {
  const found = partiesOf([one], role, names).map(({ name }) => name);
  return found.length === 0 ? null : found.sort().join(', ');
}
