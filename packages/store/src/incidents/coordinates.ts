import { createRequire } from 'node:module';
import { normalName } from '../resolution/index.ts';

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

let cities: Map<string, City> | undefined;

/**
 * Where a city is (the places of the package city-timezones, some 7,300 cities); null for what is not one of them, or
 * in which country is not known. Of several of a name in one country, the largest.
 */
export function coordinatesOf(name: string, country: string | null): Coordinates | null {
  if (country === null) return null;
  cities ??= readCities();
  const city = cities.get(`${country} ${normalName(name).key}`);
  return city === undefined ? null : { latitude: city.lat, longitude: city.lng };
}

/** Read when they are first asked for: the list is large. */
function readCities(): Map<string, City> {
  const { cityMapping } = createRequire(import.meta.url)('city-timezones') as { cityMapping: City[] };
  const byName = new Map<string, City>();
  for (const city of cityMapping) {
    for (const name of new Set([city.city, city.city_ascii])) {
      const key = `${city.iso2} ${normalName(name).key}`;
      if ((byName.get(key)?.pop ?? -1) < city.pop) byName.set(key, city);
    }
  }
  return byName;
}
