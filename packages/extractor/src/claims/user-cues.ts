import type { Token } from '../document/index.ts';
import { readTable } from '../lexicon.ts';
import type { UserLexicons } from '../user-lexicons/index.ts';
import { type CueEntry, type CueTables, cueTables, type WordClass, wordClassOf } from './kinds/index.ts';

/** The well-known cue that another is tagged like. */
export interface StandIn {
  readonly lemma: string;
  readonly word: string;
}

/** Cues that the user adds, by word class. */
export interface UserCues {
  readonly tables: CueTables;
  /** The cue that begins at a token, and the word that the tagger is to see in its first word's place; null for none. */
  at(tokens: readonly Token[], i: number, last: number): { readonly entry: CueEntry; readonly standIn: StandIn } | null;
}

const ANY = '-';
const made = new WeakMap<UserLexicons, UserCues | null>();

/** The user's cues; null when there are none. */
export function userCuesOf(lexicons: UserLexicons | null): UserCues | null {
  if (!lexicons) return null;
  const known = made.get(lexicons);
  if (known !== undefined) return known;
  const cues = lexicons.cues.length > 0 ? readUserCues(lexicons) : null;
  made.set(lexicons, cues);
  return cues;
}

function readUserCues({ cues }: UserLexicons): UserCues {
  const tables = cueTables(cues);
  const standIns = new Map<string, StandIn>();
  for (const [wordClass, kind, lemma, word] of readTable(new URL('lexicons/stand-ins.tsv', import.meta.url), 4)) {
    standIns.set(`${wordClass} ${kind}`, { lemma, word });
  }
  const standInOf = (wordClass: WordClass, entry: CueEntry) =>
    standIns.get(`${wordClass} ${entry.kind}`) ?? standIns.get(`${wordClass} ${ANY}`)!;
  return {
    tables,
    at(tokens, i, last) {
      const lemmaAt = (k: number) => tokens[k].lemma;
      const wordClass = wordClassOf(tokens[i]);
      const found = tables[wordClass].match(lemmaAt, i, last) ?? tables.r.match(lemmaAt, i, last);
      return found && { entry: found.value, standIn: standInOf(found.value.wordClass, found.value) };
    },
  };
}
