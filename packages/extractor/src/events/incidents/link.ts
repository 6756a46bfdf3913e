import { feature, feature2, hashString } from '../../tagger/index.ts';
import type { Candidate } from './candidates.ts';
import type { FeatureContext } from './context.ts';
import { type IncidentRole, kindOf } from './kinds.ts';
import { level } from './steps.ts';

/** Numbers of the feature templates; they are part of the models. */
const T = {
  role: 301,
  head: 302,
  part: 303,
  lemma: 304,
  triggerKind: 305,
  triggerLemma: 306,
  word: 307,
  documentKind: 308,
  roleKind: 309,
} as const;

/** Features for which kinds of incident a filler belongs to: triggers in its sentences and beside, its role, its head, the document's kinds. */
export function linkFeatures(
  context: FeatureContext,
  candidate: Candidate,
  role: IncidentRole,
  scores: readonly number[],
): Uint32Array {
  const found = new Set<number>();
  const roleHash = hashString(role);
  found.add(feature(T.role, roleHash));
  for (const { phrase, sentence } of candidate.mentions) {
    found.add(feature2(T.head, roleHash, context.lemma[phrase.head]!));
    for (const { event, role: part } of context.rolesAt(phrase.head)) {
      found.add(feature2(T.part, hashString(part), hashString(kindOf(event.mode))));
      found.add(feature(T.lemma, hashString(event.lemma)));
    }
    for (let offset = -2; offset <= 2; offset++) {
      for (const event of context.triggers[sentence + offset] ?? []) {
        found.add(feature2(T.triggerKind, hashString(kindOf(event.mode)), offset + 2));
        if (offset === 0) found.add(feature(T.triggerLemma, hashString(event.lemma)));
      }
    }
    const range = context.document.sentences[sentence]!;
    for (let i = range.first; i < range.last; i++) {
      const { pos } = context.document.tokens[i]!;
      if (pos === 'VERB' || pos === 'NOUN') found.add(feature(T.word, context.lemma[i]!));
    }
  }
  for (const [i, score] of scores.entries()) {
    found.add(feature2(T.documentKind, i, level(score)));
    found.add(feature2(T.roleKind, roleHash, i * 8 + level(score)));
  }
  return Uint32Array.from(found).sort();
}
