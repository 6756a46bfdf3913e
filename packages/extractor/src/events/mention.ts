import type { EventStatus, EventType, Span } from '@opine/schema';
import type { DocClaim, DocEvent, DocParticipant } from '../document/index.ts';
import type { Phrase } from './phrases.ts';

export interface PhraseRole {
  readonly phrase: Phrase;
  readonly role: DocParticipant['role'];
  /** The rule that gave it. */
  readonly rule: string;
}

/** One telling of an event: a trigger with its arguments, before tellings of one incident are merged. */
export interface EventMention {
  readonly type: EventType;
  readonly mode: string | null;
  readonly lemma: string;
  readonly span: Span;
  /** Token of the trigger's first word. */
  readonly token: number;
  readonly sentence: number;
  status: EventStatus;
  participants: DocParticipant[];
  /** The phrases that the participants were read from, and those that name nobody known. */
  readonly roles: readonly PhraseRole[];
  /** A noun taken up with "the" or "this" and nothing else: "the attack". */
  readonly definite: boolean;
  readonly nominal: boolean;
  /** It tells what came of another telling of its sentence: see consequence.ts. */
  readonly consequence: boolean;
  date: DocEvent['date'];
  place: DocEvent['place'];
  casualties: DocEvent['casualties'];
  readonly claims: readonly DocClaim[];
  readonly weight: number;
  readonly why: string;
}
