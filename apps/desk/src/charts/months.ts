interface Month {
  /** `YYYY-MM` */
  readonly name: string;
  readonly value: number;
}

/**
 * The latest months up to the last one given, with those in which there was nothing.
 * @param months oldest first
 * @param most how many at most
 */
export function withoutGaps(months: readonly Month[], most: number): Month[] {
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined) return [];
  const values = new Map(months.map(({ name, value }) => [name, value]));
  const end = place(last.name);
  const begin = Math.max(place(first.name), end - most + 1);
  return Array.from({ length: end - begin + 1 }, (_, at) => {
    const name = nameOf(begin + at);
    return { name, value: values.get(name) ?? 0 };
  });
}

/** Months since the year 0. */
function place(name: string): number {
  const [year = 0, month = 1] = name.split('-').map(Number);
  return year * 12 + month - 1;
}

const nameOf = (at: number): string =>
  `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
