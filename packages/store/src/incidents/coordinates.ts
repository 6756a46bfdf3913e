import { createRequire } from 'node:module';
import { likeness, normalName, soundOf } from '../resolution/index.ts';

interface City {
  readonly city_ascii: string;
  readonly city: string;
  readonly lat: number;
  readonly lng: number;
  readonly pop: number;
  readonly iso2: string;
}

/** WGS 84 degrees. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** Spelled so alike that it is a matter of transliteration ("Benghazi", "Banghazi"). */
const SAME_NAME = 0.8;

/** By country, then by normalised name. */
let cities: Map<string, Map<string, City>> | undefined;

/**
 * Where a city is (the places of the package city-timezones, some 7,300 cities); null for what is not one of them, or
 * in which country is not known. Of several of a name in one country, the largest; where none has the name, the one
 * that sounds the same and is spelled most like it.
 */
export function coordinatesOf(name: string, country: string | null): Coordinates | null {
  if (country === null) return null;
  cities ??= readCities();
  const here = cities.get(country);
  const { key } = normalName(name);
  const city = here?.get(key) ?? alike(key, here);
  return city === undefined ? null : { latitude: city.lat, longitude: city.lng };
}

function alike(key: string, here: ReadonlyMap<string, City> = new Map()): City | undefined {
  const sound = soundOf(key);
  let best: City | undefined;
  let most = SAME_NAME;
  for (const [other, city] of here) {
    if (other[0] !== key[0] || soundOf(other) !== sound) continue;
    const score = likeness(key, other);
    if (score > most) [best, most] = [city, score];
  }
  return best;
}

const countryNames = new Intl.DisplayNames(['en'], { type: 'region' });

/** Whether a place is the country itself, by its English name (CLDR). */
export function isCountry(name: string, country: string | null): boolean {
  return country !== null && normalName(countryNames.of(country) ?? '').key === normalName(name).key;
}

/** Read when they are first asked for: the list is large. */
function readCities(): Map<string, Map<string, City>> {
  const { cityMapping } = createRequire(import.meta.url)('city-timezones') as { cityMapping: City[] };
  const byCountry = new Map<string, Map<string, City>>();
  for (const city of cityMapping) {
    const here = byCountry.get(city.iso2) ?? new Map<string, City>();
    byCountry.set(city.iso2, here);
    for (const name of new Set([city.city, city.city_ascii])) {
      const { key } = normalName(name);
      if ((here.get(key)?.pop ?? -1) < city.pop) here.set(key, city);
    }
  }
  return byCountry;
}
