import type { DocEntity, Document } from '../../document/index.ts';
import { classOfMention, classOfNoun } from '../classes.ts';
import { contentStart, type Phrase } from '../phrases.ts';
import type { EventReading } from '../read.ts';

/** One place where a candidate stands. */
export interface CandidateMention {
  readonly phrase: Phrase;
  /** The phrase that it modifies the head of: "dynamite attack"; null when it is a phrase by itself. */
  readonly within: Phrase | null;
  readonly sentence: number;
}

/** A string, or an entity with a name, that may fill a role of an incident. */
export interface Candidate {
  /** What it is grouped by. */
  readonly key: string;
  readonly entity: DocEntity | null;
  readonly mentions: CandidateMention[];
}

const NO_CANDIDATES: ReadonlySet<string> = new Set(['time', 'pronoun', 'it', 'reflexive']);

/** The candidates of a document: its noun phrases but dates and pronouns, and the groups and weapons that modify their heads; grouped by named entity or by wording. */
export function candidatesOf(document: Document, reading: EventReading): Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (phrase: Phrase, within: Phrase | null, sentence: number) => {
    if (NO_CANDIDATES.has(phrase.kind)) return;
    const named = phrase.mention?.form === 'name' && phrase.mention.type !== 'nationality' ? phrase.mention : null;
    const text = normalise(named ? document.slice(named) : phraseText(document, phrase));
    if (text === '') return;
    const key = named?.entity ? `entity ${named.entity.name}` : text;
    const mention = { phrase, within, sentence };
    const known = found.get(key);
    if (known) known.mentions.push(mention);
    else found.set(key, { key, entity: named?.entity ?? null, mentions: [mention] });
  };
  for (const sentence of document.sentences) {
    for (const phrase of reading.phrasesOf(sentence).phrases) {
      for (const part of modifiersOf(document, reading, phrase)) add(part, phrase, sentence.index);
      add(phrase, null, sentence.index);
    }
  }
  return [...found.values()];
}

/** Mentions of groups, people and weapons, and weapon nouns, before the head of a phrase. */
function modifiersOf(document: Document, reading: EventReading, phrase: Phrase): Phrase[] {
  const parts: Phrase[] = [];
  for (let i = phrase.first; i < phrase.head; i++) {
    const mention = reading.mentionOf(i);
    const token = document.tokens[i]!;
    if (mention) {
      const last = Math.min(mention.last, phrase.last);
      if (
        mention !== phrase.mention &&
        (mention.type === 'group' || mention.type === 'weapon' || mention.type === 'person')
      ) {
        parts.push({
          first: i,
          last,
          head: last - 1,
          kind: classOfMention(mention, document.tokens[last - 1]!) ?? 'other',
          mention,
        });
      }
      i = last - 1;
    } else if (token.pos === 'NOUN' || token.pos === 'PROPN') {
      const kind = classOfNoun(token);
      if (kind === 'weapon' || kind === 'heavy') parts.push({ first: i, last: i + 1, head: i, kind, mention: null });
    }
  }
  return parts;
}

function phraseText(document: Document, phrase: Phrase): string {
  const first = contentStart(document, phrase);
  return document.text.slice(document.tokens[first]!.start, document.tokens[phrase.head]!.end);
}

/** Lower case, letters, digits and single spaces only. */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
