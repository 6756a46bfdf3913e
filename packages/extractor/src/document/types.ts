import type {
  Certainty,
  ClaimKind,
  EntityType,
  EventStatus,
  EventType,
  FoundBy,
  MentionForm,
  MentionType,
  SectionKind,
  Span,
  Timex,
  UserEntry,
} from '@opine/schema';

/** Universal part-of-speech tag as wink gives it. */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

/** All offsets of a document's layers are UTF-16 code units into `document.text`, half open. */
export interface Token extends Span {
  /** Place in `document.tokens`. */
  readonly index: number;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: Pos;
  /** White space stands before it. */
  readonly spaced: boolean;
  /** Place in `document.sentences`. */
  readonly sentence: number;
}

/** A run of tokens: `first` is in, `last` is out. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

export interface Sentence extends Span, TokenRange {
  readonly index: number;
  /** Place in `document.paragraphs`. */
  readonly paragraph: number;
}

export interface Paragraph extends Span {
  readonly index: number;
  kind: SectionKind;
}

export interface DocMention extends Span, TokenRange {
  type: MentionType;
  form: MentionForm;
  /** 0 to 1. */
  confidence: number;
  by: FoundBy;
  /** Weapon class, currency or unit, ISO country code: what `type` alone does not say. */
  detail?: string;
  /** In words, what found it (lexicon entry, rule, tagger). */
  why?: string;
  timex?: Timex;
  /** The line of the user's gazetteer that it is a name of. */
  userEntry?: UserEntry;
  entity?: DocEntity;
}

export interface DocEntity {
  readonly type: EntityType;
  name: string;
  aliases: string[];
  descriptors: string[];
  country: string | null;
  roles: string[];
  mentions: DocMention[];
}

export interface DocClaim {
  /** Null: an attribution without a named source. No span when kind is `author`. */
  source: { kind: 'mention' | 'phrase' | 'author'; span: Span | null; entity: DocEntity | null } | null;
  cue: Span | null;
  content: Span[];
  quote: 'direct' | 'indirect' | 'mixed';
  kind: ClaimKind;
  certainty: Certainty;
  polarity: 'positive' | 'negative';
  about: DocEntity[];
  events: DocEvent[];
  confidence: number;
  why?: string;
}

export interface DocParticipant {
  role: 'actor' | 'target' | 'weapon';
  type: EntityType;
  entity: DocEntity | null;
  /** As written, best first. */
  names: string[];
  form: 'name' | 'nominal';
  certainty: Certainty;
  why?: string;
}

export interface DocEvent {
  type: EventType;
  mode: string | null;
  contexts: string[];
  status: EventStatus;
  triggers: Span[];
  participants: DocParticipant[];
  date: { mention: DocMention | null; start: string | null; end: string | null } | null;
  place: { mention: DocMention | null; entity: DocEntity | null; name: string; country: string | null } | null;
  casualties: { killed: number | null; injured: number | null };
  claims: DocClaim[];
  /** Sentence spans it was read from. */
  evidence: Span[];
  confidence: number;
  why?: string;
}
