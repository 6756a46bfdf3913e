import type { Sentence, Token } from '../document/index.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { GOVERNORS } from './governors.ts';
import type { Phrase, SentencePhrases } from './phrases.ts';
import { type VerbGroup, verbGroup } from './verb-group.ts';

/** How far back a shared subject is looked for through coordinated verbs. */
const DEEPEST = 4;

/** Finds who does what around the verbs of one sentence, by order of words alone: there is no parser behind it. */
export class Clauses {
  private readonly tokens: readonly Token[];
  private readonly sentence: Sentence;
  private readonly phrases: SentencePhrases;

  constructor(tokens: readonly Token[], sentence: Sentence, phrases: SentencePhrases) {
    this.tokens = tokens;
    this.sentence = sentence;
    this.phrases = phrases;
  }

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

  /** Steps from a phrase to the head that its prepositional phrases hang on: "the leader of the group" for "the group". */
  outermost(phrase: Phrase, from: number): Phrase {
    let current = phrase;
    let i = from;
    for (let steps = 0; steps < 4; steps++) {
      const before = current.first - 1;
      if (before < this.sentence.first) break;
      const token = this.tokens[before]!;
      if (token.lower === "'s" || token.text === '’s') break;
      if ((token.pos !== 'ADP' && token.lower !== 'to') || before - 1 < this.sentence.first) break;
      const participle = this.tokens[before - 1]!.pos === 'VERB' && /(?:ed|en)$/.test(this.tokens[before - 1]!.lower);
      const at = participle ? before - 2 : before - 1;
      const outer = at >= this.sentence.first ? this.phrases.of(at) : undefined;
      if (!outer) break;
      current = outer;
      i = at;
    }
    return i >= 0 ? current : phrase;
  }

  coordinatedRight(phrase: Phrase): Phrase[] {
    const found = [phrase];
    let current = phrase;
    // "a, b and c" ends with the "and": what a later comma parts is no longer of the list.
    let closed = this.tokens.slice(phrase.first, phrase.last).some(({ pos }) => pos === 'CCONJ');
    for (let n = 0; n < 8; n++) {
      let next = this.afterComplements(current);
      const joined = this.joint(next);
      if (joined < 0 || (closed && joined === next + 1 && this.tokens[next]!.text === ',')) break;
      if (this.tokens[joined - 1]!.text !== ',') closed = true;
      next = joined;
      const other = this.phrases.of(next);
      if (!other || other.first !== next || other.kind === 'time' || this.startsClause(other) || this.isGerund(next))
        break;
      found.push(other);
      current = other;
    }
    return found;
  }

  /** What is counted: "Iraqis" for "hundreds of Iraqis". */
  private counted(phrase: Phrase): Phrase {
    const { tokens, sentence } = this;
    const of = phrase.last;
    if (of + 1 >= sentence.last || tokens[of]!.lower !== 'of') return phrase;
    if (!FUNCTION_WORDS.counting.has(tokens[phrase.head]!.lower)) return phrase;
    return this.phrases.of(of + 1) ?? phrase;
  }

  private coordinatedLeft(last: Phrase): Phrase[] {
    let current = this.apposed(last);
    const found = [current];
    for (let n = 0; n < 6; n++) {
      let i = current.first - 1;
      if (i < this.sentence.first) break;
      const token = this.tokens[i]!;
      if (token.pos !== 'CCONJ' && !(token.text === ',' && n > 0)) break;
      if (this.tokens[i - 1]?.text === ',') i--;
      const other = i - 1 >= this.sentence.first ? this.phrases.of(i - 1) : undefined;
      if (!other) break;
      const outer = this.outermost(other, i - 1);
      const name = this.apposed(outer);
      if (this.isObject(name)) break;
      // "Omar Said, founder and leader": the two descriptions are of the one name.
      if (name !== outer && i === current.first - 1) found[0] = name;
      else found.unshift(name);
      current = name;
    }
    return found.map((phrase) => this.counted(phrase));
  }

  /** The name that a description stands beside: "Omar Said" for "leader" in "Omar Said, leader of the group". */
  private apposed(phrase: Phrase): Phrase {
    if (phrase.kind !== 'human' || phrase.mention?.form === 'name' || this.tokens[phrase.first - 1]?.text !== ',')
      return phrase;
    const name = phrase.first - 2 >= this.sentence.first ? this.phrases.of(phrase.first - 2) : undefined;
    return name?.kind === 'human' && name.mention?.form === 'name' ? name : phrase;
  }

  /** True when a verb stands right before the phrase. */
  private isObject(phrase: Phrase): boolean {
    const before = this.tokens[phrase.first - 1];
    return phrase.first > this.sentence.first && before?.pos === 'VERB';
  }

  /** Past "of ..." and "in ..." phrases right after a phrase, to where a comma or "and" may stand. */
  private afterComplements(phrase: Phrase): number {
    let i = phrase.last;
    for (let n = 0; n < 2; n++) {
      const inner = i < this.sentence.last && this.tokens[i]!.lower === 'of' ? this.phrases.of(i + 1) : undefined;
      if (!inner || inner.first !== i + 1) break;
      i = inner.last;
      const owned = this.tokens[i]?.pos === 'PART' && i + 1 < this.sentence.last ? this.phrases.of(i + 1) : undefined;
      if (owned?.first === i + 1) i = owned.last;
    }
    return i;
  }

  private joint(at: number): number {
    let i = at;
    const { tokens } = this;
    if (i >= this.sentence.last) return -1;
    let joined = false;
    if (tokens[i]!.text === ',') {
      i++;
      joined = true;
    }
    if (i < this.sentence.last && (tokens[i]!.lower === 'and' || tokens[i]!.lower === 'or')) {
      i++;
      joined = true;
    } else if (tokens[i + 1]?.lower === 'with' && (tokens[i]!.lower === 'together' || tokens[i]!.lower === 'along')) {
      i += 2;
      joined = true;
    }
    return joined && i < this.sentence.last ? i : -1;
  }

  /** A phrase that a verb group follows is the subject of a clause of its own. */
  private startsClause(phrase: Phrase): boolean {
    const next = this.tokens[phrase.last];
    return (
      next !== undefined &&
      phrase.last < this.sentence.last &&
      (next.pos === 'VERB' || next.pos === 'AUX') &&
      !next.lower.endsWith('ing')
    );
  }

  /** "killing two and wounding three soldiers": a verb of its own, though a chunk may begin with it. */
  private isGerund(token: number): boolean {
    const next = this.tokens[token + 1]?.pos;
    return this.tokens[token]!.lower.endsWith('ing') && (next === 'NUM' || next === 'DET');
  }

  private phraseBefore(token: number): Phrase | null {
    const phrase = token - 1 >= this.sentence.first ? this.phrases.of(token - 1) : undefined;
    return phrase ? this.outermost(phrase, token - 1) : null;
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
