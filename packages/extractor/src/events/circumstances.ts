import type { DocEvent, DocMention, Document, Sentence } from '../document/index.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import type { Phrase, SentencePhrases } from './phrases.ts';

/** How far from its trigger, in words, a weapon or a date may stand. */
const WEAPON_REACH = 12;
const DATE_REACH = 25;

/** The date mention of the sentence nearest to the trigger; one that only measures time is no date. */
export function dateNear(trigger: number, mentions: readonly DocMention[]): DocEvent['date'] {
  const near = nearest(mentions, trigger, DATE_REACH, isDay);
  return near ? dateOf(near) : null;
}

/** The one date of the sentence before, if it is in the same paragraph and has no other. */
export function dateBefore(document: Document, sentence: Sentence, before: readonly DocMention[]): DocEvent['date'] {
  const previous = document.sentences[sentence.index - 1];
  if (previous?.paragraph !== sentence.paragraph) return null;
  const days = before.filter(isDay);
  return days.length === 1 ? dateOf(days[0]!) : null;
}

/** The date of an event from a date mention. */
export function dateOf(mention: DocMention): DocEvent['date'] {
  return { mention, start: mention.timex?.start ?? null, end: mention.timex?.end ?? null };
}

function isDay(mention: DocMention): boolean {
  return (mention.timex?.type === 'DATE' || mention.timex?.type === 'TIME') && mention.timex.start !== null;
}

/** The place mention after "in", "at", "near" that is nearest to the trigger, and none of the parties. */
export function placeNear(
  document: Document,
  sentence: Sentence,
  trigger: number,
  mentions: readonly DocMention[],
  parties: readonly Phrase[],
): DocEvent['place'] {
  const taken = new Set(parties.map(({ mention }) => mention));
  const near = nearest(mentions, trigger, DATE_REACH, (m) => {
    if (m.type !== 'place' || m.form === 'pronoun' || taken.has(m)) return false;
    let before = m.first - 1;
    while (
      before >= sentence.first &&
      /^(?:DET|ADJ|NOUN|PROPN)$/.test(document.tokens[before]!.pos) &&
      m.first - before < 4
    )
      before--;
    return before >= sentence.first && FUNCTION_WORDS.locative.has(document.tokens[before]!.lower);
  });
  return near ? placeOf(document, near) : null;
}

export function placeOf(document: Document, mention: DocMention): DocEvent['place'] {
  const entity = mention.entity ?? null;
  return { mention, entity, name: document.slice(mention), country: entity?.country ?? null };
}

/** The weapon mention nearest to the trigger, unless it stands nearer to another. @param others first tokens of the sentence's other triggers */
export function weaponNear(
  trigger: number,
  mentions: readonly DocMention[],
  others: readonly number[],
): DocMention | null {
  return nearest(mentions, trigger, WEAPON_REACH, (m) => {
    if (m.type !== 'weapon' && m.type !== 'platform') return false;
    const own = Math.abs(m.first - trigger);
    return others.every((other) => other === trigger || Math.abs(m.first - other) >= own);
  });
}

function nearest(
  mentions: readonly DocMention[],
  trigger: number,
  reach: number,
  fits: (m: DocMention) => boolean,
): DocMention | null {
  let best: DocMention | null = null;
  let least = reach + 1;
  for (const mention of mentions) {
    const distance = mention.first > trigger ? mention.first - trigger : trigger - mention.last + 1;
    if (distance < least && fits(mention)) {
      best = mention;
      least = distance;
    }
  }
  return best;
}

/** The count that stands first in a phrase of people ("12 civilians", "two soldiers"), or null. */
export function countIn(
  document: Document,
  phrases: readonly Phrase[],
  sentence: SentencePhrases,
  numbers: ReadonlyMap<string, number>,
): number | null {
  let total: number | null = null;
  for (const phrase of phrases) {
    const owner = sentence.of(phrase.first);
    const from = owner?.first ?? phrase.first;
    for (let i = from; i <= phrase.head; i++) {
      const { lower, pos } = document.tokens[i]!;
      if (pos !== 'NUM') continue;
      const value = numbers.get(lower) ?? numeric(lower);
      if (value !== null) total = (total ?? 0) + value;
      break;
    }
  }
  return total;
}

function numeric(text: string): number | null {
  return /^\d{1,3}(?:,?\d{3})*$/.test(text) ? Number(text.replaceAll(',', '')) : null;
}
