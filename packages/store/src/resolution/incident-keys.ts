import { familyOf, type Report } from './report.ts';

/** A date as wide as this is looked for by its month. */
const WIDE_DAYS = 10;

/**
 * Keys of which reports of one incident share at least one: the kind of event with its time and, as a busy country has
 * many events a day, with its country, place or a party.
 */
export function incidentKeys(report: Report): string[] {
  const kind = `${familyOf(report.type)} ${report.happened ? 1 : 0}`;
  const abouts = new Set([
    ...(report.country === null ? [] : [report.country]),
    ...(report.place === null ? [] : [report.place.key]),
    ...[...report.actors, ...report.targets].filter(({ named }) => named).map(({ key }) => key),
  ]);
  return [...abouts].flatMap((about) => times(report).map((time) => `${kind} ${time} ${about}`));
}

/** Weeks that a report may be in: those of the days before and after too, as dates are off by one easily. */
function times({ days, published }: Report): string[] {
  const [first, last] = days ?? [published ?? Number.NaN, published ?? Number.NaN];
  if (Number.isNaN(first)) return [];
  const slack = days === null ? 3 : 1;
  if (last - first > WIDE_DAYS) return [];
  const weeks = new Set<number>();
  for (let day = first - slack; day <= last + slack; day++) weeks.add(Math.floor(day / 7));
  return [...weeks].map((week) => `w${week}`);
}
