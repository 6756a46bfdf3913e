import world from 'world-countries/countries.json' with { type: 'json' };

const NAMES = new Set(world.flatMap((c) => [c.name.common, c.name.official, c.cca2, c.cca3, ...c.altSpellings]));

/** Whether re3d's "group" is a country, which is a place by the contract. */
export function isCountry(name: string): boolean {
  return NAMES.has(name.replace(/\./g, '')) || name === 'UK';
}
