import type { Sentence, Token } from '../document/index.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import type { Phrase, SentencePhrases } from './phrases.ts';

/** Reads lists, asides and complements of noun phrases: which phrases stand together as one party of a clause. */
export class Coordination {
  protected readonly tokens: readonly Token[];
  protected readonly sentence: Sentence;
  protected readonly phrases: SentencePhrases;

  constructor(tokens: readonly Token[], sentence: Sentence, phrases: SentencePhrases) {
    this.tokens = tokens;
    this.sentence = sentence;
    this.phrases = phrases;
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
  protected counted(phrase: Phrase): Phrase {
    const { tokens, sentence } = this;
    const of = phrase.last;
    if (of + 1 >= sentence.last || tokens[of]!.lower !== 'of') return phrase;
    if (!FUNCTION_WORDS.counting.has(tokens[phrase.head]!.lower)) return phrase;
    return this.phrases.of(of + 1) ?? phrase;
  }

  protected coordinatedLeft(last: Phrase): Phrase[] {
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

  protected phraseBefore(token: number): Phrase | null {
    const phrase = token - 1 >= this.sentence.first ? this.phrases.of(token - 1) : undefined;
    return phrase ? this.outermost(phrase, token - 1) : null;
  }
}
