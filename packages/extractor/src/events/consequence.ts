import type { Sentence, Token } from '../document/index.ts';
import type { Arguments } from './frames.ts';
import type { TriggerHit } from './triggers.ts';

/**
 * Whether a telling says what came of an attack that its sentence tells of too, and so is no attack of its own: "the
 * raid killed two", "they attacked a convoy, killing twelve and wounding five".
 * @param first token where the verb group or the noun phrase starts
 * @param harm whether the trigger is one of killing or wounding
 */
export function isConsequence(
  tokens: readonly Token[],
  sentence: Sentence,
  hit: TriggerHit,
  args: Arguments,
  first: number,
  harm: boolean,
): boolean {
  if (hit.pos !== 'verb') return false;
  if (args.subject.some(({ kind }) => kind === 'event' || kind === 'it')) return true;
  const before = first > sentence.first ? tokens[first - 1]!.lower : '';
  const participle = first === hit.first && tokens[hit.first]!.lower.endsWith('ing');
  return harm && participle && (before === ',' || before === 'and');
}
