import type { ApartTable, ResolutionDecisionsTable } from '../entities/tables.ts';

/** What happened, as its reports say together. People's merges are in `root`, as with entities. */
export interface IncidentsTable {
  id: string;
  root: string;
  type: string;
  status: string;
  country: string | null;
  date_start: string | null;
  date_end: string | null;
  /** The first day as days since 1970, to sort by; 0 without a date. */
  day: number;
  /** `YYYY-MM` */
  month: string | null;
  latitude: number | null;
  longitude: number | null;
  confidence: number;
  /** Events that report it and are not rejected; 0 leaves it out of all lists. */
  reports: number;
  /** When the newest report was published, in ms since 1970. */
  latest: number;
  /** The IncidentSummary. */
  record: string;
}

export interface IncidentMembersTable {
  event_id: string;
  article_id: string;
  linked_id: string;
  base_id: string;
  incident_id: string;
  score: number;
  reason: string;
}

/** See resolution/incident-keys.ts. */
export interface IncidentKeysTable {
  key: string;
  event_id: string;
}

/** Who takes part, as far as it is an entity over all articles: before people's merges, which change any day. */
export interface IncidentPartiesTable {
  incident_id: string;
  role: string;
  base_id: string;
}

export interface IncidentOverridesTable {
  event_id: string;
  base_id: string;
}

/** Events that a split is about besides those that it names: what these became in later extractions. */
export interface IncidentAnchorsTable {
  decision_id: string;
  event_id: string;
}

export interface IncidentTables {
  incidents: IncidentsTable;
  incident_members: IncidentMembersTable;
  incident_keys: IncidentKeysTable;
  incident_parties: IncidentPartiesTable;
  incident_decisions: ResolutionDecisionsTable;
  incident_overrides: IncidentOverridesTable;
  incident_anchors: IncidentAnchorsTable;
  incident_apart: ApartTable;
}
