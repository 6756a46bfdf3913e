import type { EventType } from '@opine/schema';
import type { Sentence, Token } from '../document/index.ts';
import { Clauses } from './clause.ts';
import { type Arguments, frameHolds } from './frames.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import type { SentencePhrases } from './phrases.ts';
import type { TriggerEntry, TriggerHit } from './triggers.ts';
import { type VerbGroup, verbGroup } from './verb-group.ts';

export interface VerbReading {
  readonly entry: TriggerEntry;
  readonly group: VerbGroup;
  readonly args: Arguments;
}

/** Types whose bare participle after a noun is a passive ("men killed in the raid"); of words it seldom is. */
const MATERIAL: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE', 'RETREAT']);
const BY = new Set(['by']);

/** The best reading of a verb trigger whose frame holds, active or passive, or null. */
export function readVerb(
  tokens: readonly Token[],
  sentence: Sentence,
  phrases: SentencePhrases,
  hit: TriggerHit,
): VerbReading | null {
  const participle = hit.inflection.includes('part');
  const group = verbGroup(tokens, sentence, hit.first, participle);
  const clauses = new Clauses(tokens, sentence, phrases);
  if (group.passive) return best(hit, group, passiveArguments(clauses, tokens, sentence, hit, group));
  const args = activeArguments(clauses, tokens, sentence, hit, group);
  const active = best(hit, group, args);
  if (!participle || !group.bare || group.infinitive) return active;
  const followedByAgent = tokens[hit.last]?.lower === 'by' && hit.last < sentence.last;
  if (!followedByAgent && args.object.length > 0) return active;
  const reduced: VerbGroup = { ...group, passive: true };
  const passive = best(hit, reduced, reducedPassive(clauses, tokens, sentence, hit, group));
  if (passive && followedByAgent) return passive;
  return active ?? (passive && MATERIAL.has(passive.entry.type) ? passive : null);
}

function best(hit: TriggerHit, group: VerbGroup, args: Arguments): VerbReading | null {
  let found: TriggerEntry | null = null;
  for (const entry of hit.entries) {
    if (entry.weight <= (found?.weight ?? 0)) continue;
    if (
      frameHolds(entry.frame, { ...args, oblique: args.oblique.filter(({ preposition }) => isOwn(entry, preposition)) })
    )
      found = entry;
  }
  if (!found) return null;
  const own = found;
  return {
    entry: own,
    group,
    args: { ...args, oblique: args.oblique.filter(({ preposition }) => isOwn(own, preposition)) },
  };
}

function isOwn(entry: TriggerEntry, preposition: string): boolean {
  return entry.preps.has(preposition);
}

function activeArguments(
  clauses: Clauses,
  tokens: readonly Token[],
  sentence: Sentence,
  hit: TriggerHit,
  group: VerbGroup,
): Arguments {
  const object = clauses.objects(hit.last);
  const after = object.at(-1)?.last ?? hit.last;
  return {
    subject: clauses.subject(group, hit.first),
    object,
    oblique: obliques(clauses, hit, after),
    infinitive: tokens[after]?.lower === 'to' && after < sentence.last && tokens[after + 1]?.pos === 'VERB',
    as: tokens[after]?.lower === 'as',
  };
}

function passiveArguments(
  clauses: Clauses,
  tokens: readonly Token[],
  sentence: Sentence,
  hit: TriggerHit,
  group: VerbGroup,
): Arguments {
  return {
    subject: clauses.oblique(hit.last, BY).map(({ phrase }) => phrase),
    object: clauses.subject(group, hit.first),
    oblique: obliques(clauses, hit, hit.last),
    infinitive: tokens[hit.last]?.lower === 'to' && hit.last < sentence.last,
    as: tokens[hit.last]?.lower === 'as',
  };
}

function reducedPassive(
  clauses: Clauses,
  tokens: readonly Token[],
  sentence: Sentence,
  hit: TriggerHit,
  group: VerbGroup,
): Arguments {
  return { ...passiveArguments(clauses, tokens, sentence, hit, group), object: clauses.modified(group) };
}

function obliques(clauses: Clauses, hit: TriggerHit, after: number): Arguments['oblique'] {
  const wanted = new Set<string>();
  for (const { preps } of hit.entries)
    for (const preposition of preps) if (FUNCTION_WORDS.preposition.has(preposition)) wanted.add(preposition);
  if (wanted.size === 0) return [];
  return clauses.oblique(after, wanted);
}
