import type { Token, TokenRange } from '../../document/index.ts';
import { CUES, type CueEntry, type CueTables, GRAMMAR, wordClassOf } from './lexicons.ts';

/**
 * The lexicon entry that says most about a cue of several words ("has repeatedly accused", "expressed concern over"):
 * the user's entry before all others, a phrase before single words, a telling kind before a plain statement, the verb
 * before the noun.
 */
export function cueEntry(tokens: readonly Token[], cue: TokenRange, own: CueTables | null = null): CueEntry | null {
  let best: CueEntry | null = null;
  let most = 0;
  const lemmaAt = (i: number) => tokens[i].lemma;
  for (let i = cue.first; i < cue.last; i++) {
    const wordClass = wordClassOf(tokens[i]);
    const match = (tables: CueTables) =>
      tables[wordClass].match(lemmaAt, i, cue.last) ??
      (wordClass === 'r' ? null : tables.r.match(lemmaAt, i, cue.last));
    const users = own && match(own);
    const found = users ?? match(CUES);
    if (!found) continue;
    const { value, words } = found;
    const weight =
      (users ? 16 : 0) +
      (words > 1 ? 8 : 0) +
      (value.kind === 'statement' ? 0 : 4) +
      (value.wordClass === 'v' ? 2 : value.wordClass === 'r' ? 0 : 1);
    if (weight > most) {
      best = value;
      most = weight;
    }
  }
  return best;
}

/** The cue says that something is not said, thought or wanted. */
export function isNegated(tokens: readonly Token[], cue: TokenRange): boolean {
  const from = Math.max(
    cue.first - 2,
    tokens[cue.first].sentence === tokens[Math.max(0, cue.first - 2)].sentence ? 0 : cue.first,
  );
  for (let i = from; i < cue.last; i++) {
    const role = GRAMMAR.get(tokens[i].lower);
    if (role === 'negation' && (i >= cue.first || tokens[i].pos === 'PART' || tokens[i].pos === 'ADV')) return true;
  }
  return false;
}
