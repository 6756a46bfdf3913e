import type { DemonymForm, GroupEntry, PlaceEntry } from './entries.ts';
import { COUNTRY_NAMES, GAZETTEER } from './load.ts';

/** ISO 3166-1 alpha-2 code of a country by any of its names ("US", "Great Britain"; former states have ISO 3166-3's), or null. */
export function countryOf(name: string): string | null {
  const place = placeOf(name);
  return place?.kind === 'country' ? place.countries[0]! : null;
}

/** Common English name of the country with this ISO code, or null. */
export function countryName(code: string): string | null {
  return COUNTRY_NAMES.get(code) ?? null;
}

/** What a word for a people says: "Iraqi", "Frenchmen", "Kurds" (of no one country: null). A word that may be adjective or person counts as adjective. */
export function demonym(word: string): { country: string | null; form: DemonymForm } | null {
  const entry = GAZETTEER.get(word);
  if (entry?.type !== 'demonym') return null;
  return { country: entry.country, form: entry.form === 'both' ? 'adjective' : entry.form };
}

/** The place of this name, or null. */
export function placeOf(name: string): PlaceEntry | null {
  const entry = GAZETTEER.get(name);
  return entry?.type === 'place' ? entry : null;
}

export function isCity(name: string): boolean {
  return placeOf(name)?.kind === 'city';
}

/**
 * Country of a city: the one of its name that the context speaks of, else the largest.
 * @param contextCountries ISO codes of the countries named in the article
 */
export function cityCountry(name: string, contextCountries: ReadonlySet<string> = new Set()): string | null {
  const place = placeOf(name);
  if (place?.kind !== 'city') return null;
  return place.countries.find((code) => contextCountries.has(code)) ?? place.countries[0] ?? null;
}

/** The known organisation or armed group of this name, spelling variant or acronym, or null. */
export function knownGroup(name: string): GroupEntry | null {
  const entry = GAZETTEER.get(name);
  return entry?.type === 'group' ? entry : null;
}
