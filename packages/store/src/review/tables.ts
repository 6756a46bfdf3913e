import type { Generated } from 'kysely';

/** What the review adds to `article_events`: all of it follows from the decisions, or is there to sort by. */
export interface ReviewColumns {
  /** The Event as extracted, where corrections, merges or splits have made `record` another; null otherwise. */
  extracted: Generated<string | null>;
  flagged: Generated<number>;
  comments: Generated<number>;
  /** The event of the same article that it is merged into. */
  merged_into: Generated<string | null>;
  /** The event whose triggers it was, where a reviewer has split it off. */
  split_from: Generated<string | null>;
  /** Independent sources of the incident it is a report of. */
  sources: Generated<number>;
  /** The article's source. */
  source: Generated<string | null>;
  /** When the article was published (or else fetched), in ms since 1970. */
  article_ms: Generated<number>;
  /** The lower, the less sure the extractor is. */
  unsure_order: Generated<number>;
  /** A number from 0 to 999,999 that is as good as drawn, but follows from the id: for samples. */
  draw: Generated<number>;
  /** The `seq` of the latest decision about it, whatever it says and whether it still holds. */
  last_seq: Generated<number | null>;
  first_verdict: Generated<string | null>;
  first_reviewer: Generated<string | null>;
  second_verdict: Generated<string | null>;
  second_reviewer: Generated<string | null>;
  /** First and second verdict disagree, and nobody has settled it. */
  disputed: Generated<number>;
}

/** What the review adds to `decisions`. */
export interface DecisionColumns {
  /** ISO 8601, UTC; as in the record. */
  at: Generated<string | null>;
  /** 1 for the verdict of a blind second review. */
  second: Generated<number>;
  /** The extraction that the event was part of when it was decided on. */
  extraction_id: Generated<string | null>;
}

/** Who has which event in hand. */
export interface EventLeasesTable {
  event_id: string;
  reviewer: string;
  until_ms: number;
}

/** Who left which event for later. */
export interface EventSkipsTable {
  event_id: string;
  reviewer: string;
  /** The `seq` of the decision. */
  seq: number;
}

/** The row numbers of events in the full-text index. */
export interface EventWordsTable {
  seq: Generated<number>;
  event_id: string;
}

export interface ReviewTables {
  event_leases: EventLeasesTable;
  event_skips: EventSkipsTable;
  event_words: EventWordsTable;
}
