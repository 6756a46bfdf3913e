import type { DocMention, Document, Sentence, Token } from '../document/index.ts';
import { classOfMention, classOfNoun, classOfWords, type NounClass } from './classes.ts';
import { FUNCTION_WORDS } from './function-words.ts';

/** A base noun phrase: no prepositional phrase or clause after the head. Token numbers; `last` is out. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly kind: NounClass;
  /** The mention that its head stands in. */
  readonly mention: DocMention | null;
}

/** The noun phrases of one sentence and, for each of its tokens, the phrase it stands in. */
export class SentencePhrases {
  readonly phrases: Phrase[] = [];
  private readonly first: number;
  private readonly at: (Phrase | undefined)[] = [];
  private readonly mentionAt: readonly (DocMention | undefined)[];

  /** @param verbs tokens known to be verbs whatever the tagger says ("shot dead") */
  constructor(
    document: Document,
    sentence: Sentence,
    mentionAt: readonly (DocMention | undefined)[],
    verbs: ReadonlySet<number>,
  ) {
    this.first = sentence.first;
    this.mentionAt = mentionAt;
    let i = sentence.first;
    while (i < sentence.last) {
      const end = phraseEnd(document.tokens, mentionAt, i, stopBefore(verbs, i, sentence.last));
      if (end === i) {
        i++;
        continue;
      }
      const phrase = makePhrase(document.tokens, mentionAt, i, end);
      this.phrases.push(phrase);
      for (let t = i; t < end; t++) this.at[t - this.first] = phrase;
      i = end;
    }
  }

  mentionOf(token: number): DocMention | undefined {
    return this.mentionAt[token];
  }

  /** The phrase that token stands in. */
  of(token: number): Phrase | undefined {
    return this.at[token - this.first];
  }
}

function stopBefore(verbs: ReadonlySet<number>, from: number, last: number): number {
  let stop = last;
  for (const verb of verbs) if (verb >= from && verb < stop) stop = verb;
  return stop;
}

/** Where the phrase that starts at `from` ends; `from` itself when none starts there. */
function phraseEnd(
  tokens: readonly Token[],
  mentionAt: readonly (DocMention | undefined)[],
  from: number,
  limit: number,
): number {
  let i = from;
  let nouns = 0;
  while (i < limit) {
    const mention = mentionAt[i];
    if (mention && mention.type !== 'nationality') {
      if (nouns > 0 && (mention.type === 'date' || i !== mention.first)) break;
      i = Math.min(limit, mention.last);
      nouns++;
      if (mention.type === 'date' || mention.form === 'pronoun') break;
      continue;
    }
    const token = tokens[i]!;
    if (!mention && !joins(tokens, i, limit, nouns > 0)) break;
    if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON' || token.pos === 'NUM') nouns++;
    if (mention) nouns++;
    i++;
    if (token.pos === 'PRON' && !isPossessive(token.lower)) break;
  }
  if (nouns === 0) return from;
  return i;
}

function joins(tokens: readonly Token[], i: number, limit: number, started: boolean): boolean {
  const token = tokens[i]!;
  switch (token.pos) {
    case 'NOUN':
    case 'PROPN':
    case 'ADJ':
    case 'NUM':
      return true;
    case 'DET':
      return !started;
    case 'PRON':
      return !started && !FUNCTION_WORDS.interrogative.has(token.lower);
    case 'VERB':
      return i + 1 < limit && (isModifier(tokens, i) || (started && tokens[i - 1]!.text === '-'));
    case 'ADV':
      return !started && i + 1 < limit && tokens[i + 1]!.pos === 'ADJ' && tokens[i - 1]?.pos === 'DET';
    case 'PUNCT':
      return started && token.text === '-' && i + 1 < limit && tokens[i + 1]!.pos !== 'PUNCT';
    default:
      return false;
  }
}

export function isPossessive(lower: string): boolean {
  return FUNCTION_WORDS.possessive.has(lower);
}

/** A participle between determiner and noun: "the captured soldiers". */
function isModifier(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1]!;
  if (!before || (after.pos !== 'NOUN' && after.pos !== 'PROPN')) return false;
  if (!/(?:ed|ing|en)$/.test(tokens[i]!.lower)) return false;
  return before.pos === 'DET' || before.pos === 'ADJ' || before.pos === 'NUM' || isPossessive(before.lower);
}

function makePhrase(
  tokens: readonly Token[],
  mentionAt: readonly (DocMention | undefined)[],
  first: number,
  last: number,
): Phrase {
  const head = headOf(tokens, first, last);
  const token = tokens[head]!;
  const mention = mentionAt[head] ?? null;
  return { first, last, head, mention, kind: classOf(tokens, first, head, token, mention) };
}

/** First token of a phrase past articles and possessives. */
export function contentStart(document: Document, phrase: Phrase): number {
  let { first } = phrase;
  while (first < phrase.head) {
    const { lower } = document.tokens[first]!;
    if (!FUNCTION_WORDS.determiner.has(lower) && !isPossessive(lower)) break;
    first++;
  }
  return first;
}

function headOf(tokens: readonly Token[], first: number, last: number): number {
  for (let i = last - 1; i >= first; i--) {
    const { pos } = tokens[i]!;
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON') return i;
  }
  return last - 1;
}

function classOf(
  tokens: readonly Token[],
  first: number,
  head: number,
  token: Token,
  mention: DocMention | null,
): NounClass {
  if (mention && mention.form !== 'pronoun') {
    const known = classOfMention(mention, token);
    if (known) return known;
  }
  if (token.pos === 'PRON') return classOfPronoun(token.lower);
  if (head > first) {
    const pair = classOfWords(`${tokens[head - 1]!.lower} ${token.lower}`);
    if (pair) return pair;
  }
  const noun = classOfNoun(token);
  if (noun) return noun;
  return token.pos === 'PROPN' ? 'name' : 'other';
}

function classOfPronoun(lower: string): NounClass {
  if (lower.endsWith('self') || lower.endsWith('selves')) return 'reflexive';
  if (lower === 'it' || lower === 'this' || lower === 'that' || lower === 'these' || lower === 'those') return 'it';
  return 'pronoun';
}
