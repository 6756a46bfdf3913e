import { feature, feature2, hashString } from '../../tagger/index.ts';
import { wordView } from '../../words/index.ts';
import type { FeatureContext } from './context.ts';
import { kindOf } from './kinds.ts';
import { bucket, fine } from './steps.ts';

/** Numbers of the feature templates; they are part of the models. */
const T = {
  bias: 101,
  word: 102,
  leadWord: 103,
  pair: 104,
  event: 105,
  length: 107,
  bestSentence: 108,
  leadSentence: 112,
  leadCluster: 113,
  leadPair: 114,
} as const;

/** Features of the whole document: its words, those of its first sentences, its triggers and how they stand. */
export function documentFeatures(context: FeatureContext, sentences: readonly (readonly number[])[]): Uint32Array {
  const { document, lemma, reading } = context;
  const found = new Set<number>();
  found.add(feature(T.bias, 0));
  const lead = document.sentences[Math.min(3, document.sentences.length - 1)]?.last ?? 0;
  for (let i = 0; i < document.tokens.length; i++) {
    if (document.tokens[i]!.pos === 'PUNCT') continue;
    found.add(feature(T.word, lemma[i]!));
    if (i < lead) found.add(feature(T.leadWord, lemma[i]!));
    if (i < lead) {
      found.add(feature(T.leadCluster, wordView(document.tokens[i]!.text).fine));
      if (i > 0) found.add(feature2(T.leadPair, lemma[i - 1]!, lemma[i]!));
    }
    if (i > 0) found.add(feature2(T.pair, lemma[i - 1]!, lemma[i]!));
  }
  const counts = new Map<string, number>();
  for (const event of reading.mentions) {
    const what = event.type === 'ASSAULT' ? kindOf(event.mode) : event.type;
    const real = event.status === 'asserted' || event.status === 'attributed' ? 'real' : 'unreal';
    const target = event.participants.find((p) => p.role === 'target');
    const keys = [
      `${what} ${real}`,
      `${event.lemma} ${real} ${target?.type ?? '-'} ${target?.form ?? '-'}`,
      `${event.lemma} ${event.date ? 'dated' : '-'} ${bucket(event.sentence)}`,
      `${what} ${target?.type} ${target?.form}`,
    ];
    for (const { phrase, role } of event.roles) {
      keys.push(
        `${what} ${role} ${phrase.kind}`,
        `${what} ${role} ${document.tokens[phrase.head]!.lemma}`,
        `${event.lemma} ${role} ${phrase.kind}`,
      );
    }
    const age = context.age(event.date?.start);
    keys.push(`${what} ${real} ${age}`, `${event.lemma} ${age}`);
    for (const { role, entity } of event.participants)
      for (const what2 of entity?.roles ?? []) keys.push(`${what} ${role} is ${what2}`);
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [key, count] of counts)
    for (let n = 1; n <= Math.min(4, count); n++) found.add(feature2(T.event, hashString(key), n));
  const width = sentences[0]?.length ?? 0;
  for (let k = 0; k < width; k++) {
    const best = sentences.map((scores) => scores[k]!).sort((a, b) => b - a);
    for (let n = 0; n < 3 && n < best.length; n++)
      for (let step = 0; step <= fine(best[n]!); step++) found.add(feature2(T.bestSentence + n, k, step));
    const lead = Math.max(0, ...sentences.slice(0, 3).map((scores) => scores[k]!));
    for (let step = 0; step <= fine(lead); step++) found.add(feature2(T.leadSentence, k, step));
  }
  found.add(feature(T.length, Math.min(6, Math.floor(Math.log2(document.tokens.length + 1)))));
  return Uint32Array.from(found).sort();
}
