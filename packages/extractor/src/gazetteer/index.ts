export type { DemonymEntry, DemonymForm, GazetteerEntry, GroupEntry, PlaceEntry, PlaceKind } from './entries.ts';
export { findGazetteerMentions } from './finder.ts';
export { cityCountry, countryName, countryOf, demonym, isCity, knownGroup, placeOf } from './lookup.ts';
export { type GazetteerMatch, gazetteerMatches } from './matches.ts';
