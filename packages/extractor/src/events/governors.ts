import type { EventStatus } from '@opine/schema';
import { readLines, readTable } from '../lexicon.ts';

export interface Governor {
  /** Standing of what it governs. */
  readonly status: EventStatus;
  /** Who acts in what it governs: its subject or its object. */
  readonly control: 'subject' | 'object';
}

const lexicon = (name: string) => new URL(`lexicons/${name}`, import.meta.url);

/** Verbs (lemmas) whose complement has another standing than a plain statement. */
export const GOVERNORS: ReadonlyMap<string, Governor> = new Map(
  readTable(lexicon('governors.tsv'), 3).map(([lemma, status, control]) => [
    lemma!,
    { status: status as EventStatus, control: control as Governor['control'] },
  ]),
);

/** Verbs (lemmas) whose object names the event that their subject does. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(readLines(lexicon('light-verbs.txt')));
export const HYPOTHETICAL_CUES: ReadonlySet<string> = new Set(readLines(lexicon('hypothetical-cues.txt')));
export const PLANNED_CUES: ReadonlySet<string> = new Set(readLines(lexicon('planned-cues.txt')));
export const PROBABLE_CUES: ReadonlySet<string> = new Set(readLines(lexicon('probable-cues.txt')));
export const POSSIBLE_CUES: ReadonlySet<string> = new Set(readLines(lexicon('possible-cues.txt')));
export const DEFINITE_NOMINALS: ReadonlySet<string> = new Set(readLines(lexicon('definite-nominals.txt')));
