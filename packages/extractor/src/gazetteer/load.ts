import { readTable } from '../lexicon.ts';
import { cityLines } from './cities.ts';
import type { DemonymEntry, PlaceKind } from './entries.ts';
import { GazetteerNames } from './names.ts';

const table = (name: string, columns: number) => readTable(new URL(`lexicons/${name}.tsv`, import.meta.url), columns);
const orNull = (cell: string) => (cell === '-' ? null : cell);
const others = (cell: string) => (cell === '-' ? [] : cell.split(';'));

/** Short and mostly capitals: must stand in the text like that, so that "us" and "who" are not read as names. */
const ACRONYM = /^(?:\p{Lu}[\p{L}\p{N}.-]{0,5}\p{Lu}\.?|\p{Lu}\.?\p{Lu}\.?|\p{Lu}-?\d+)$/u;

/** All names in one matcher. A name given twice keeps its first meaning, so the order is from the surest on. */
export const GAZETTEER = new GazetteerNames();

function addPlace(names: string[], kind: PlaceKind, countries: string[]): void {
  const name = names[0]!;
  for (const alias of names) {
    GAZETTEER.add(alias, { type: 'place', kind, name, countries, known: true, acronym: ACRONYM.test(alias) });
  }
}

const countryNames = new Map<string, string>();
for (const [name, official, code] of table('countries', 3)) {
  countryNames.set(code!, name!);
  addPlace([name!, ...others(official!)], 'country', [code!]);
}
for (const [alias, code, extent] of table('country-aliases', 3)) {
  if (!countryNames.has(code!)) countryNames.set(code!, alias!);
  const name = extent === 'part' ? alias! : countryNames.get(code!)!;
  const entry = { type: 'place', kind: 'country', name, countries: [code!], known: true } as const;
  GAZETTEER.add(alias!, { ...entry, acronym: ACRONYM.test(alias!) });
}
for (const [name, aliases, country, role] of table('groups', 4)) {
  for (const alias of [name!, ...others(aliases!)]) {
    const entry = { type: 'group', name: name!, country: orNull(country!), role: role! } as const;
    GAZETTEER.add(alias, { ...entry, acronym: ACRONYM.test(alias) });
  }
}
for (const file of ['demonyms-more', 'demonyms']) {
  for (const [word, country, form] of table(file, 3)) {
    GAZETTEER.add(word!, {
      type: 'demonym',
      word: word!,
      country: orNull(country!),
      form: form as DemonymEntry['form'],
    });
  }
}
for (const [name, aliases, kind, code] of table('regions', 4)) {
  const country = GAZETTEER.get(name!);
  if (country?.type === 'place' && country.kind === 'country') {
    // Georgia: the country first, the American state where the article speaks of America
    GAZETTEER.set(name!, { ...country, countries: [...country.countries, code!] });
    continue;
  }
  addPlace([name!, ...others(aliases!)], kind as PlaceKind, orNull(code!) ? [code!] : []);
}
for (const [name, aliases, code] of table('places', 3)) addPlace([name!, ...others(aliases!)], 'city', [code!]);
for (const [name, line] of cityLines()) GAZETTEER.addCity(name, line);

/** Common name of a country by its ISO 3166-1 code. */
export const COUNTRY_NAMES: ReadonlyMap<string, string> = countryNames;
