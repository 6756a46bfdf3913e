import { Certainty, ClaimKind, type UserCue } from '@opine/schema';
import type { Pos, Token } from '../../document/index.ts';
import { LexiconError, readLines, readTable } from '../../lexicon.ts';
import { WordTable } from '../word-table.ts';

const at = (name: string) => new URL(`../lexicons/${name}`, import.meta.url);

/** What a cue says about the claim it brings. */
export type CueEntry = UserCue;

export type WordClass = 'v' | 'n' | 'a' | 'r';

/** Cues by word class. */
export type CueTables = Readonly<Record<WordClass, WordTable<CueEntry>>>;

export const CUES: CueTables = cueTables(readCues());
/** What kind of claim a negated cue makes, where it is another kind. */
export const NEGATED_CUES: ReadonlyMap<string, ClaimKind> = new Map(
  readTable(at('negated-cues.tsv'), 2).map(([lemma, kind]) => [lemma, ClaimKind.parse(kind)]),
);
export const HEDGES: WordTable<Certainty> = new WordTable(
  readTable(at('hedges.tsv'), 2).map(([word, certainty]) => [word, Certainty.parse(certainty)] as const),
);
export type ModalSense = 'prescription' | 'prediction' | 'possibility' | 'past';
export const MODALS: WordTable<ModalSense> = new WordTable(
  readTable(at('modals.tsv'), 2).map(([word, sense]) => [word, senseOf(word, sense)] as const),
);
export const HOSTILE_ACTS: ReadonlySet<string> = new Set(readLines(at('hostile-acts.txt')));
/** Cues that name or describe something. */
export const NAMING_CUES: ReadonlySet<string> = new Set(readLines(at('naming-cues.txt')));
/** Function words to their role: negation, question or speaker. */
export const GRAMMAR: ReadonlyMap<string, string> = new Map(
  readTable(at('grammar.tsv'), 2).map(([word, role]) => [word, role]),
);
export type Tone = 'wrong' | 'bad' | 'good' | 'stance';
export const JUDGEMENTS: WordTable<Tone> = new WordTable(
  readTable(at('judgement.tsv'), 2).map(([word, tone]) => [word, toneOf(word, tone)] as const),
);

function senseOf(word: string, sense: string): ModalSense {
  if (sense === 'prescription' || sense === 'prediction' || sense === 'possibility' || sense === 'past') return sense;
  throw new LexiconError(
    `modals.tsv: "${word}" has the sense "${sense}", which is none of prescription, prediction, possibility, past`,
  );
}

function toneOf(word: string, tone: string): Tone {
  if (tone === 'wrong' || tone === 'bad' || tone === 'good' || tone === 'stance') return tone;
  throw new LexiconError(`judgement.tsv: "${word}" has the tone "${tone}", which is none of wrong, bad, good, stance`);
}

function readCues(): UserCue[] {
  return readTable(at('cues.tsv'), 5).map(([word, wordClass, kind, certainty, stance]) => {
    if (!isWordClass(wordClass)) {
      throw new LexiconError(`cues.tsv: "${word}" has the word class "${wordClass}", which is none of v, n, a, r`);
    }
    return {
      word,
      wordClass,
      kind: ClaimKind.parse(kind),
      certainty: certainty === '-' ? null : Certainty.parse(certainty),
      against: stance === '-',
    };
  });
}

/** Cues to be looked up; of two alike the first counts. */
export function cueTables(cues: readonly UserCue[]): CueTables {
  const tableOf = (wordClass: WordClass) =>
    new WordTable(cues.filter((cue) => cue.wordClass === wordClass).map((cue) => [cue.word, cue] as const));
  return { v: tableOf('v'), n: tableOf('n'), a: tableOf('a'), r: tableOf('r') };
}

function isWordClass(text: string): text is WordClass {
  return text === 'v' || text === 'n' || text === 'a' || text === 'r';
}

const CLASSES: Partial<Record<Pos, WordClass>> = { VERB: 'v', AUX: 'v', NOUN: 'n', PROPN: 'n', ADJ: 'a' };

export function wordClassOf(token: Token): WordClass {
  return CLASSES[token.pos] ?? 'r';
}

/** The kind that the lexicon gives a single word, as a number from 1; 0 when it is no known cue. */
export function cueKindNumber(token: Token): number {
  const entry = CUES[wordClassOf(token)].get(token.lemma);
  return entry ? kindNumber(entry.kind) : 0;
}

/** A kind of claim as a number from 1. */
export function kindNumber(kind: ClaimKind): number {
  return 1 + ClaimKind.options.indexOf(kind);
}
