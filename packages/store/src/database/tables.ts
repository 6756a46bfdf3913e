import type { Generated } from 'kysely';
import type { AccountTables } from '../accounts/tables.ts';
import type { CrawlTables } from '../crawl/tables.ts';
import type { EntityTables } from '../entities/tables.ts';
import type { IncidentTables } from '../incidents/tables.ts';
import type { DecisionColumns, ReviewColumns, ReviewTables } from '../review/tables.ts';

/*
 * Tables that tell what one article says are named `article_…`, so that `entities`, `incidents` and the like stay free
 * for what is the same across articles. All but `article_events`, `decisions` and `extractions` hold the current
 * extraction only. Columns named `record` or `exact` hold JSON and are the truth; the columns beside them are for
 * queries and have U+FFFD where the engines can't hold a character (see encoding.ts).
 */

export interface ArticlesTable {
  /** Order of arrival; the row number of the full-text index. */
  seq: Generated<number>;
  id: string;
  /** The current version. */
  version: number;
  /** When the current version was fetched, in ms since 1970: a late write of an older fetch does not become current. */
  fetched_ms: number;
  /** The extraction whose rows are in the `article_…` tables. */
  extraction_id: string | null;
  url: string | null;
  canonical_url: string | null;
  title: string | null;
  site_name: string | null;
  published_at: string | null;
  language: string | null;
  source: string;
  partial: number;
}

export interface ArticleVersionsTable {
  article_id: string;
  version: number;
  text_hash: string;
  /** The Article without its text. */
  record: string;
  text: string;
  /** The text as JSON, only where `text` could not hold it exactly. */
  exact: string | null;
}

export interface ExtractionsTable {
  id: string;
  article_id: string;
  version: number;
  extractor_key: string;
  extractor_version: string;
  /** The Extraction. */
  record: string;
  stored_at: string;
}

export interface ArticleEntitiesTable {
  article_id: string;
  /** The entity's id within the extraction. */
  entity: string;
  type: string;
  name: string;
  country: string | null;
  mentions: number;
}

export interface ArticleClaimsTable {
  article_id: string;
  /** The claim's id within the extraction. */
  claim: string;
  kind: string;
  quote: string;
  certainty: string;
  polarity: string;
  source_kind: string | null;
  source_entity: string | null;
  source_text: string | null;
  content: string;
  confidence: number;
}

export interface ArticleEventsTable extends ReviewColumns {
  /** Derived from the article, its text, the type and the first trigger: see extractions/event-id.ts. */
  id: string;
  article_id: string;
  version: number;
  /** The latest extraction that has it. */
  extraction_id: string;
  /** 1 when it is part of the article's current extraction. */
  is_current: number;
  type: string;
  mode: string | null;
  status: string;
  date_start: string | null;
  date_end: string | null;
  place: string | null;
  country: string | null;
  killed: number | null;
  injured: number | null;
  confidence: number;
  /** The lower, the earlier it is to be reviewed: see review/worth.ts. */
  review_order: number;
  /** Follows from `decisions`, kept here for the queue. */
  state: string;
  /** The `seq` of the decision that set the state. */
  decision_seq: number | null;
  /** The Event as it now stands, with the reviewers' corrections. */
  record: string;
}

export interface ArticleEventParticipantsTable {
  event_id: string;
  position: number;
  role: string;
  type: string;
  entity: string | null;
  name: string;
  form: string;
  certainty: string;
}

export interface ArticleEventTriggersTable {
  event_id: string;
  position: number;
  start_offset: number;
  end_offset: number;
  text: string;
}

export interface ArticleEventClaimsTable {
  event_id: string;
  claim: string;
}

export interface DecisionsTable extends DecisionColumns {
  /** Order of decisions; those about one event are never made at once. */
  seq: Generated<number>;
  id: string;
  event_id: string;
  verdict: string;
  undoes: string | null;
  /** The decision about a matching event of an earlier extraction that this one repeats. */
  carried_from: string | null;
  reviewer: string;
  /** The Decision. */
  record: string;
}

export interface IngestFailuresTable {
  seq: Generated<number>;
  url: string;
  code: string;
  message: string;
  at: string;
}

export interface StoreMigrationsTable {
  number: number;
  name: string;
  applied_at: string;
}

export interface Tables extends CrawlTables, ReviewTables, AccountTables, EntityTables, IncidentTables {
  articles: ArticlesTable;
  article_versions: ArticleVersionsTable;
  extractions: ExtractionsTable;
  article_entities: ArticleEntitiesTable;
  article_claims: ArticleClaimsTable;
  article_events: ArticleEventsTable;
  article_event_participants: ArticleEventParticipantsTable;
  article_event_triggers: ArticleEventTriggersTable;
  article_event_claims: ArticleEventClaimsTable;
  decisions: DecisionsTable;
  ingest_failures: IngestFailuresTable;
  store_migrations: StoreMigrationsTable;
}
