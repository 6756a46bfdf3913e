import { Coordination } from './coordination.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { GOVERNORS } from './governors.ts';
import type { Phrase } from './phrases.ts';
import { type VerbGroup, verbGroup } from './verb-group.ts';

/** How far back a shared subject is looked for through coordinated verbs. */
const DEEPEST = 4;

/** Finds who does what around the verbs of one sentence, by order of words alone: there is no parser behind it. */
export class Clauses extends Coordination {
  /** The subject of a verb whose group starts at `group.first`; coordinated phrases all. */
  subject(group: VerbGroup, verb: number, depth = 0): Phrase[] {
    const { tokens, sentence } = this;
    const i = this.pastTime(group.first - 1);
    if (i < sentence.first || depth > DEEPEST) return [];
    const token = tokens[i]!;
    if (FUNCTION_WORDS.relative.has(token.lower) && token.pos !== 'DET') return this.antecedent(i);
    if (group.infinitive) return this.controller(i, depth);
    if (group.bare && tokens[verb]!.lower.endsWith('ing')) return this.participleSubject(i, depth);
    const phrase = this.phrases.of(i);
    if (phrase) return this.coordinatedLeft(this.outermost(phrase, i));
    if (token.pos === 'CCONJ' || token.text === ',') {
      const aside = token.text === ',' ? this.beforeAside(i) : null;
      const named = this.phrases.of(i - 1);
      if (named?.mention?.form === 'name' && !(aside && isActorLike(aside))) return [named];
      if (aside) return this.coordinatedLeft(aside);
      return this.sharedSubject(i, depth);
    }
    if (token.text === ')' || token.text === '"' || token.text === '”') {
      const before = this.phraseBefore(i);
      return before ? [before] : [];
    }
    return [];
  }

  /** Leftwards over adverbs and dates: "who only weeks earlier fired", "the army on Tuesday attacked". */
  private pastTime(from: number): number {
    const { tokens, sentence } = this;
    let i = from;
    // "X and Y both threatened"
    if (i > sentence.first && FUNCTION_WORDS.floating.has(tokens[i]!.lower) && !this.phrases.of(i)) i--;
    while (i >= sentence.first) {
      const phrase = this.phrases.of(i);
      if (tokens[i]!.pos === 'ADV' && !phrase) i--;
      else if (phrase?.kind === 'time' && phrase.first > sentence.first) {
        i = phrase.first - 1;
        if (tokens[i]!.pos === 'ADP') i--;
      } else break;
    }
    return i;
  }

  /** The phrase a reduced passive hangs on: "men killed in the raid". */
  modified(group: VerbGroup): Phrase[] {
    let i = group.first - 1;
    if (i - 1 > this.sentence.first && this.tokens[i]!.pos === 'CCONJ' && this.tokens[i - 1]!.pos === 'VERB') {
      i = this.pastTime(i - 2);
    }
    const phrase = i >= this.sentence.first ? this.phrases.of(i) : undefined;
    if (phrase) return this.coordinatedLeft(phrase);
    return this.tokens[i]?.text === ',' ? [this.phraseBefore(i)].filter((p) => p !== null) : [];
  }

  /** Object phrases that start at or right after a token. */
  objects(from: number): Phrase[] {
    let i = from;
    while (i < this.sentence.last && (this.tokens[i]!.pos === 'ADV' || this.tokens[i]!.lower === 'both')) i++;
    const phrase = i < this.sentence.last ? this.phrases.of(i) : undefined;
    if (!phrase || phrase.head < from) return [];
    // "shot dead Judge Haddad": the chunker takes "dead" into the phrase.
    const objects = this.coordinatedRight(phrase.first < from ? { ...phrase, first: from } : phrase);
    return objects.map((object) => this.counted(object));
  }

  /** The phrases after the first `preposition` within reach to the right of a token, before the next verb. */
  oblique(from: number, prepositions: ReadonlySet<string>, reach = 14): { preposition: string; phrase: Phrase }[] {
    const { tokens } = this;
    const limit = Math.min(this.sentence.last, from + reach);
    for (let i = from; i < limit; i++) {
      const { lower, pos, text } = tokens[i]!;
      if (prepositions.has(lower) && (pos === 'ADP' || pos === 'PART' || pos === 'SCONJ')) {
        return this.objects(i + 1).map((phrase) => ({ preposition: lower, phrase }));
      }
      const joined = i > from && (tokens[i - 1]!.pos === 'CCONJ' || (i === from + 1 && tokens[from]!.text === ','));
      if (
        (pos === 'VERB' && !joined && !this.phrases.of(i)) ||
        text === ';' ||
        text === ':' ||
        FUNCTION_WORDS.relative.has(lower)
      )
        break;
    }
    return [];
  }

  private antecedent(relative: number): Phrase[] {
    let i = relative - 1;
    if (i >= this.sentence.first && this.tokens[i]!.text === ',') i--;
    if (i >= this.sentence.first && this.tokens[i]!.pos === 'ADP') i--;
    const phrase = i >= this.sentence.first ? this.phrases.of(i) : undefined;
    return phrase ? [phrase] : [];
  }

  /** "X, leader of Y, attacked": the phrase before the aside that the comma at `comma` closes. */
  private beforeAside(comma: number): Phrase | null {
    for (let i = comma - 1; i > this.sentence.first; i--) {
      if (this.tokens[i]!.text === ',') return i - 1 >= this.sentence.first ? (this.phraseBefore(i) ?? null) : null;
      if (comma - i > 25) break;
    }
    return null;
  }

  /** "raided a shop and killed two men": the subject of the verb before. */
  private sharedSubject(from: number, depth: number): Phrase[] {
    for (let i = from - 1; i >= this.sentence.first; i--) {
      const token = this.tokens[i]!;
      if (token.text === ';') break;
      if ((token.pos === 'VERB' || token.pos === 'AUX') && !this.phrases.of(i) && !token.lower.endsWith('ing')) {
        const group = verbGroup(this.tokens, this.sentence, i, false);
        return this.subject(group, i, depth + 1);
      }
    }
    return [];
  }

  /** "accused X of killing": X; "after killing", ", killing": the subject of the verb before or the first phrase. */
  private participleSubject(i: number, depth: number): Phrase[] {
    const token = this.tokens[i]!;
    if (token.pos === 'ADP' || token.pos === 'SCONJ') {
      const object = this.phraseBefore(i);
      const governor = object ? this.tokens[object.first - 1] : this.tokens[i - 1];
      const control = governor && GOVERNORS.get(governor.lemma)?.control;
      if (object && control === 'object') return [object];
      if (!object && control === 'object') return this.sharedSubject(i, depth);
    }
    const modified = this.phrases.of(i);
    if (modified && isActorLike(modified) && this.tokens[modified.first - 1]?.pos !== 'VERB') return [modified];
    const shared = this.sharedSubject(i, depth);
    if (shared.length > 0) return shared;
    const first = this.phrases.phrases.find((phrase) => phrase.kind !== 'time');
    return first && first.last <= i ? [first] : [];
  }

  /** Who acts in an infinitive: the object of "ordered X to", else the subject of the verb that governs it. */
  private controller(i: number, depth: number): Phrase[] {
    const phrase = this.phrases.of(i);
    if (phrase) {
      const outer = this.outermost(phrase, i);
      const governor = this.tokens[outer.first - 1];
      if (governor && GOVERNORS.get(governor.lemma)?.control === 'object') return [outer];
    }
    return this.sharedSubject(i + 1, depth);
  }
}

function isActorLike(phrase: Phrase): boolean {
  return phrase.kind === 'human' || phrase.kind === 'force' || phrase.kind === 'org' || phrase.kind === 'name';
}
