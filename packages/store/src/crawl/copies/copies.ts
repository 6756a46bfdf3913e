/** How a copy relates to the text that is read: the same text, nearly the same, or one that is all in the other. */
export type CopyKind = 'exact' | 'near' | 'contained';

/** The MinHash of a text (Broder, 1997) with its LSH bands. */
export interface TextFingerprint {
  readonly textHash: string;
  readonly minhash: Uint32Array;
  /** Texts that share one may be copies. */
  readonly bands: readonly string[];
  /** Different shingles of the text: its length. */
  readonly shingles: number;
  /** Whether the text is known to be cut off. */
  readonly partial: boolean;
}

/** A stored text that may be a copy. */
export interface CopyCandidate extends Omit<TextFingerprint, 'bands'> {
  readonly article: string;
  readonly version: number;
}

export interface CopyMatch {
  readonly article: string;
  readonly kind: CopyKind;
  /** 0 to 1. */
  readonly score: number;
}

export interface CopyGroup {
  /** The one that is read. */
  readonly lead: string;
  /** All others, in the order of arrival. */
  readonly copies: readonly CopyMatch[];
}

/** Which articles are copies of which. Of a group one is read: the fullest, and of several as full the earliest. */
export interface Copies {
  /** Whether this text of the article was compared with the others. */
  isPlaced(article: string, version: number): Promise<boolean>;
  /**
   * Remembers the fingerprint of an article's text, and gives the articles that may be copies: those with the same
   * text first, then those that share most bands.
   */
  record(article: string, version: number, fingerprint: TextFingerprint): Promise<CopyCandidate[]>;
  /**
   * Puts an article that was recorded into the groups of what it turned out to be a copy of, or into none. Where that
   * gives a group another lead, the events of the former one that nobody has decided on leave the review queue, and
   * the new one's come in as far as it was read before. Idempotent. @returns its group; null without a copy
   */
  place(article: string, matches: readonly CopyMatch[]): Promise<CopyGroup | null>;
  /** The group of an article; null when it has no copy. */
  groupOf(article: string): Promise<CopyGroup | null>;
  /** Takes the events of an article that was read though it is a copy out of the queue; nothing for others. */
  withdraw(article: string): Promise<void>;
}
