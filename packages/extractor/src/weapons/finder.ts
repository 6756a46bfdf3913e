import type { DocMention, Document, Sentence, Token, TokenRange } from '../document/index.ts';
import { isCapitalised, spanOf, wordsOf } from '../phrases/index.ts';
import {
  IDIOMS,
  MILITARY_WORDS,
  MODIFIERS,
  SHARED_MODIFIERS,
  type Strength,
  WEAPONS,
  type WeaponType,
} from './lexicon.ts';
import { findModels } from './models.ts';

interface Candidate {
  readonly first: number;
  last: number;
  type: WeaponType;
  class: string;
  strength: Strength;
  /** The lexicon's phrase, or the empty string for a model designation. */
  phrase: string;
  /** A military word stands before it: "navy vessel". */
  military: boolean;
}

const SURE = { strong: 0.9, weak: 0.7, civil: 0.55 } as const;

/**
 * Proposes weapons, military platforms and vehicles, each with the modifiers that name it ("homemade bombs").
 * `detail` is the class of the lexicon. Idioms ("smoking gun") and other senses ("think tank") are left out.
 */
export function findWeaponMentions(document: Document): DocMention[] {
  const candidates = merged(document, [...findModels(document).map(fromModel), ...findPhrases(document)]);
  const armedSentences = new Set(
    candidates.flatMap((c) => (c.strength === 'strong' ? document.tokens[c.first]!.sentence : [])),
  );
  const militaryPhrases = new Set(candidates.flatMap((c) => (c.military && c.strength === 'weak' ? c.phrase : [])));
  return candidates.flatMap((c) => {
    const type = typeInContext(document, c, armedSentences, militaryPhrases);
    if (!type) return [];
    return {
      ...spanOf(document, c),
      first: c.first,
      last: c.last,
      type,
      form: c.phrase === '' ? 'name' : 'nominal',
      confidence: SURE[c.strength],
      by: c.phrase === '' ? 'pattern' : 'gazetteer',
      detail: c.class,
      why: c.phrase === '' ? 'model designation' : c.phrase,
    } satisfies DocMention;
  });
}

/** A vehicle that a military word has marked somewhere in the article is a platform throughout it; another vehicle is worth a mention beside weapons. */
function typeInContext(
  document: Document,
  c: Candidate,
  armedSentences: ReadonlySet<number>,
  militaryPhrases: ReadonlySet<string>,
): WeaponType | null {
  if (c.strength === 'strong') return c.type;
  if (c.strength === 'civil' && c.military) return 'weapon';
  if (c.strength === 'weak') {
    if (c.military || militaryPhrases.has(c.phrase)) return c.type === 'vehicle' ? 'platform' : c.type;
    if (c.type !== 'vehicle') return armedSentences.size > 0 ? c.type : null;
  }
  const { sentence } = document.tokens[c.first]!;
  return [sentence - 1, sentence, sentence + 1].some((near) => armedSentences.has(near)) ? c.type : null;
}

function fromModel(match: TokenRange & { class: string; type: WeaponType }): Candidate {
  return { ...match, strength: 'strong', phrase: '', military: false };
}

function findPhrases(document: Document): Candidate[] {
  const words = wordsOf(document);
  const found: Candidate[] = [];
  for (const sentence of document.sentences) {
    let i = sentence.first;
    while (i < sentence.last) {
      const idiom = IDIOMS.longestAt(words, i, sentence.last);
      const weapon = WEAPONS.longestAt(words, i, sentence.last);
      if (idiom && idiom.last >= (weapon?.last ?? 0)) i = idiom.last;
      else if (weapon && isNamed(document, sentence, { first: i, last: weapon.last })) {
        const first = withModifiers(document, sentence, i);
        const { phrase, class: kind, type, strength } = weapon.value;
        const range = { first, last: weapon.last };
        found.push({ ...range, phrase, class: kind, type, strength, military: isMilitary(document, range, strength) });
        i = weapon.last;
      } else i++;
    }
  }
  return found;
}

/** The words are a noun here, and no part of somebody's name ("the Arsenal striker", "Bomb Data Center"). */
function isNamed(document: Document, sentence: Sentence, { first, last }: TokenRange): boolean {
  const head = document.tokens[last - 1]!;
  if (head.pos === 'VERB' || head.pos === 'PRON' || head.pos === 'AUX' || head.pos === 'ADV') return false;
  const next = last < sentence.last ? document.tokens[last]! : null;
  if (head.pos === 'ADJ' && next?.pos === 'NOUN') return false;
  if (document.casing !== 'normal' || document.paragraphs[sentence.paragraph]!.kind === 'title') return true;
  const start = document.tokens[first]!;
  if (!isTitleCased(start) || start.text.length < 2) return true;
  if (first > sentence.first) return !isTitleCased(head) || last - first > 1;
  return next === null || !isTitleCased(next);
}

const isTitleCased = ({ text }: Token) => isCapitalised(text) && /^.\p{Ll}/u.test(text);

/** Leftwards over modifiers, also joined ones: "chemical and biological weapons". */
function withModifiers(document: Document, sentence: Sentence, from: number): number {
  const words = wordsOf(document);
  let first = from;
  for (let i = from - 1; i >= sentence.first; i--) {
    const { text } = document.tokens[i]!;
    if (words[i] === '' || text === ',' || text === 'and' || text === 'or') continue;
    if (!isModifier(words, i)) break;
    if (first - i > 1 && words[i + 1] !== '' && !SHARED_MODIFIERS.has(words[i]!)) break;
    first = words[i - 1] === '' && i > sentence.first + 1 && isModifier(words, i, i - 2) ? i - 2 : i;
    i = first;
  }
  return first;
}

/** One word, or the parts of a hyphenated one that the tokenizer has split. */
function isModifier(words: readonly string[], last: number, first = last): boolean {
  if (first !== last) return MODIFIERS.has(`${words[first]}${words[last]}`);
  return MODIFIERS.has(words[last]!) || (words[last - 1] === '' && MODIFIERS.has(`${words[last - 2]}${words[last]}`));
}

function isMilitary(document: Document, { first, last }: TokenRange, strength: Strength): boolean {
  const words = wordsOf(document);
  for (let i = Math.max(0, first - 1); i < last - 1; i++) {
    const joined = words[i + 1] === '' ? `${words[i]}${words[i + 2]}` : words[i]!;
    if (strength === 'civil' ? /^(?:explosive|boobytrap)/.test(joined) : MILITARY_WORDS.has(joined)) return true;
  }
  return false;
}

/** Neighbours are one mention ("AK-47 assault rifles"), which is what its last part is. */
function merged(document: Document, candidates: Candidate[]): Candidate[] {
  const sorted = candidates.sort((a, b) => a.first - b.first || b.last - a.last);
  const result: Candidate[] = [];
  for (const next of sorted) {
    const before = result.at(-1);
    if (!before || next.first > before.last || isApart(document, before, next)) result.push({ ...next });
    else if (next.last > before.last) {
      before.last = next.last;
      if (next.strength === 'strong') Object.assign(before, { type: next.type, class: next.class });
      if (next.strength === 'strong') before.strength = 'strong';
    }
  }
  return result;
}

/** Another sentence, or a ship's name after the word for what she is ("the frigate USS Stark"). */
function isApart({ tokens }: Document, a: Candidate, b: Candidate): boolean {
  if (tokens[a.first]!.sentence !== tokens[b.first]!.sentence) return true;
  return b.first === a.last && a.phrase !== '' && b.phrase === '';
}
