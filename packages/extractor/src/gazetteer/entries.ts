/** What the gazetteer knows under one name. */
export type GazetteerEntry = PlaceEntry | GroupEntry | DemonymEntry;

export type PlaceKind =
  | 'country'
  | 'region'
  | 'continent'
  | 'sea'
  | 'mountain'
  | 'river'
  | 'site'
  | 'historical'
  | 'city';

export interface PlaceEntry {
  readonly type: 'place';
  readonly kind: PlaceKind;
  /** The usual name. */
  readonly name: string;
  /** ISO 3166-1 codes of the countries that have a place of this name, likeliest first; empty across borders. */
  readonly countries: readonly string[];
  /** Well known, so that the name stands for it without more context. */
  readonly known: boolean;
  readonly acronym: boolean;
}

export interface GroupEntry {
  readonly type: 'group';
  readonly name: string;
  readonly country: string | null;
  /** government, military, rebel, militia, party, igo, ngo, media, … */
  readonly role: string;
  readonly acronym: boolean;
}

export type DemonymForm = 'adjective' | 'person' | 'people';

export interface DemonymEntry {
  readonly type: 'demonym';
  readonly word: string;
  /** Null for peoples and faiths of no one country. */
  readonly country: string | null;
  /** `both` is an adjective that also names one person. */
  readonly form: DemonymForm | 'both';
}
