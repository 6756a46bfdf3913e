import type { Generated } from 'kysely';

/**
 * One referent over all articles. What the linker made stays as it made it: people's merges are in `root`, their splits
 * in `entity_overrides`, and both are derived from `entity_decisions`, so that each can be taken back.
 */
export interface EntitiesTable {
  id: string;
  /** The entity it is merged into; itself where it is not. Only roots are shown. */
  root: string;
  type: string;
  /** The name used by most articles. */
  name: string;
  country: string | null;
  /** Words of its titles, parted by spaces. */
  offices: string;
  /** The name that a person gave it. */
  renamed: string | null;
  /** Of a root: over all that are merged into it. */
  articles: number;
  mentions: number;
  events: number;
}

/** An entity of an article's current extraction, and the entity over all articles that it is. */
export interface EntityMembersTable {
  article_id: string;
  /** Its id within the extraction. */
  entity: string;
  type: string;
  /** Its normalised name: what it is known by in the next extraction, whose ids are others. */
  key: string;
  name: string;
  /** All its names, as JSON. */
  names: string;
  mentions: number;
  /** Events it takes part in. */
  events: number;
  /** What the linker chose. */
  linked_id: string;
  /** What a person said instead; else the same. */
  base_id: string;
  /** The root of `base_id`. */
  entity_id: string;
  score: number;
  reason: string;
}

export interface EntityNamesTable {
  base_id: string;
  key: string;
  name: string;
  articles: number;
}

/** See resolution/entity-keys.ts. */
export interface EntityKeysTable {
  key: string;
  base_id: string;
}

/** The words of all names, for searches by their beginnings. */
export interface EntityWordsTable {
  word: string;
  base_id: string;
}

/** What people decided; only ever added to. */
export interface ResolutionDecisionsTable {
  seq: Generated<number>;
  id: string;
  kind: string;
  undoes: string | null;
  record: string;
}

export interface EntityOverridesTable {
  article_id: string;
  type: string;
  key: string;
  base_id: string;
}

/**
 * What a member of a split was called when it was split off. When a later extraction calls it otherwise, that is added,
 * with `= key` for its id.
 */
export interface EntityAnchorsTable {
  decision_id: string;
  article_id: string;
  entity: string;
  type: string;
  key: string;
  name: string;
}

export interface EntityAliasesTable {
  base_id: string;
  key: string;
  name: string;
  /** 1: it is a name of it. 0: it is not. */
  confirmed: number;
}

export interface ApartTable {
  one: string;
  other: string;
}

export interface EntityTables {
  entities: EntitiesTable;
  entity_members: EntityMembersTable;
  entity_names: EntityNamesTable;
  entity_keys: EntityKeysTable;
  entity_words: EntityWordsTable;
  entity_decisions: ResolutionDecisionsTable;
  entity_overrides: EntityOverridesTable;
  entity_anchors: EntityAnchorsTable;
  entity_aliases: EntityAliasesTable;
  entity_apart: ApartTable;
}
