import type { EventMention } from './mention.ts';

/** Strength below which an event noun without parties is background, not an act. */
const BARE_NOUN = 0.8;

/** True for what an analyst would file: somebody does it or suffers it, or the word alone is strong enough. */
export function isFiled(mention: EventMention): boolean {
  if (mention.participants.some(({ role }) => role !== 'weapon')) return true;
  return mention.nominal && (mention.weight >= BARE_NOUN || mention.definite);
}
