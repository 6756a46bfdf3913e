const YEAR_MONTH_DAY =
  /(?<!\d)((?:19|20)\d{2})(?:([/._-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])|\/([1-9]|1[0-2])\/([1-9]|[12]\d|3[01])(?=\/))(?!\d)/;
const YEAR_MONTH = /(?<!\d)((?:19|20)\d{2})[/._-]?(0[1-9]|1[0-2])(?!\d)/;

/** The day (YYYY-MM-DD) that stands in an address, else the month (YYYY-MM); null when there is neither. */
export function urlDay(url: string): string | null {
  const path = url.replace(/^https?:\/\/[^/]*/, '');
  const day = YEAR_MONTH_DAY.exec(path);
  const two = (part: string) => part.padStart(2, '0');
  if (day !== null) return `${day[1]}-${two(day[3] ?? day[5])}-${two(day[4] ?? day[6])}`;
  const month = YEAR_MONTH.exec(path);
  return month === null ? null : `${month[1]}-${month[2]}`;
}
