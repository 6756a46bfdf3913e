import type { Token } from '../../document/index.ts';
import { feature, feature2, hashString } from '../../tagger/index.ts';
import { wordView } from '../../words/index.ts';
import { contentStart, type Phrase } from '../phrases.ts';
import type { Candidate, CandidateMention } from './candidates.ts';
import type { FeatureContext } from './context.ts';
import { kindOf } from './kinds.ts';
import { bucket, level } from './steps.ts';

/** Numbers of the feature templates by name; they are part of the models. */
export const T = {
  bias: 1,
  head: 2,
  kind: 3,
  mentionType: 4,
  word: 5,
  firstWord: 6,
  before: 7,
  beforeTwo: 8,
  after: 9,
  afterTwo: 10,
  verbLeft: 11,
  verbLeftKind: 12,
  verbRight: 13,
  verbRightKind: 14,
  nounPrep: 15,
  nounPrepKind: 16,
  ofNoun: 17,
  roleType: 18,
  roleLemma: 19,
  roleKind: 20,
  trigger: 21,
  triggerKind: 22,
  nearest: 23,
  conjunct: 24,
  count: 25,
  sentence: 26,
  within: 27,
  length: 28,
  document: 29,
  documentKind: 30,
  quoted: 31,
  descriptor: 32,
  entityRole: 33,
  sentenceWord: 34,
  sentenceKind: 37,
  key: 38,
  headCluster: 39,
  verbCluster: 40,
  verbRightCluster: 41,
  otherRole: 42,
  otherHead: 43,
  verbLeftPlain: 44,
  triggerLeft: 45,
  triggerRight: 46,
  triggerNoun: 47,
  roleAge: 48,
  suffix: 35,
  apposed: 36,
} as const;

/** The active features of a candidate, united over its mentions, ascending. @param scores the document's chance of each kind of incident */
export function candidateFeatures(
  context: FeatureContext,
  candidate: Candidate,
  scores: readonly number[],
  sentences: readonly (readonly number[])[],
): Uint32Array {
  const found = new Set<number>();
  found.add(feature(T.bias, 0));
  found.add(feature(T.key, hashString(candidate.key)));
  found.add(feature(T.count, Math.min(4, candidate.mentions.length)));
  found.add(feature(T.sentence, bucket(candidate.mentions[0]!.sentence)));
  const entity = candidate.entity;
  if (entity) {
    for (const role of entity.roles) found.add(feature(T.entityRole, hashString(role)));
    for (const text of entity.descriptors)
      for (const word of text.toLowerCase().split(' ')) found.add(feature(T.descriptor, hashString(word)));
  }
  for (const mention of candidate.mentions) mentionFeatures(context, mention, found);
  candidate.mentions.forEach(({ sentence, phrase }) => {
    sentences[sentence]!.forEach((score, i) => {
      found.add(feature(T.sentenceWord, i * 8 + level(score)));
      found.add(feature2(T.sentenceKind, hashString(phrase.kind), i * 8 + level(score)));
    });
  });
  const kind = hashString(candidate.mentions[0]!.phrase.kind);
  scores.forEach((score, i) => {
    const step = i * 8 + level(score);
    found.add(feature(T.document, step));
    found.add(feature2(T.documentKind, kind, step));
  });
  return Uint32Array.from(found).sort();
}

function mentionFeatures(
  context: FeatureContext,
  { phrase, within, sentence }: CandidateMention,
  found: Set<number>,
): void {
  const { document, lemma } = context;
  const { tokens } = document;
  const { first: low, last: high } = document.sentences[sentence]!;
  const kind = hashString(phrase.kind);
  const head = tokens[phrase.head]!;
  const named = phrase.mention?.form === 'name';
  if (!named || phrase.mention!.type !== 'person') found.add(feature(T.head, lemma[phrase.head]!));
  found.add(feature(T.kind, kind));
  const cluster = wordView(head.text);
  if (!named) found.add(feature(T.headCluster, cluster.fine));
  found.add(
    feature(
      T.mentionType,
      hashString(phrase.mention ? `${phrase.mention.type} ${phrase.mention.form}` : `none ${head.pos}`),
    ),
  );
  found.add(feature(T.suffix, hashString(head.lower.slice(-3))));
  const start = contentStart(document, phrase);
  if (!named) for (let i = start; i < phrase.head; i++) found.add(feature(T.word, lemma[i]!));
  found.add(feature(T.firstWord, lemma[phrase.first]!));
  found.add(feature2(T.length, kind, Math.min(4, phrase.head - start)));
  const wordAt = (i: number) => (i >= low && i < high ? lemma[i]! : 7);
  found.add(feature2(T.before, kind, wordAt(phrase.first - 1)));
  found.add(feature2(T.beforeTwo, wordAt(phrase.first - 2), wordAt(phrase.first - 1)));
  found.add(feature2(T.after, kind, wordAt(phrase.last)));
  found.add(feature2(T.afterTwo, wordAt(phrase.last), wordAt(phrase.last + 1)));
  if (within) found.add(feature2(T.within, kind, lemma[within.head]!));
  const outer = within ?? phrase;
  governors(context, outer, sentence, kind, found);
  lexiconRoles(context, outer, kind, found);
  triggersAround(context, phrase, sentence, kind, found);
}

/** The verb to the left it may be the object of, the verb to the right it may be the subject of, the noun before "of" and the like. */
function governors(context: FeatureContext, phrase: Phrase, sentence: number, kind: number, found: Set<number>): void {
  const { document, lemma, reading } = context;
  const { tokens } = document;
  const range = document.sentences[sentence]!;
  const phrases = reading.phrasesOf(range);
  let i = phrase.first - 1;
  let preposition = 0;
  let jumped = 0;
  for (let steps = 0; i >= range.first && steps < 12; steps++) {
    const token = tokens[i]!;
    const left = phrases.of(i);
    if (left) {
      if (preposition !== 0 && jumped === 0) {
        found.add(feature2(T.nounPrep, lemma[left.head]!, preposition));
        const told = context.triggerAt(left.head, sentence);
        if (told) found.add(feature2(T.triggerNoun, hashString(told) ^ preposition, kind));
        found.add(feature2(T.nounPrepKind, lemma[left.head]! ^ preposition, kind));
      }
      if (preposition === 0 && jumped === 0) found.add(feature2(T.conjunct, hashString(left.kind), kind));
      jumped++;
      i = left.first - 1;
      continue;
    }
    if (token.pos === 'VERB') {
      const passive = isPassive(tokens, i, range.first) ? 1 : 0;
      const key = lemma[i]! ^ (passive + 2 * Math.min(2, jumped));
      found.add(feature2(T.verbLeft, key, preposition));
      found.add(feature2(T.verbLeftPlain, lemma[i]!, preposition));
      const told = context.triggerAt(i, sentence);
      if (told) found.add(feature2(T.triggerLeft, hashString(told) ^ preposition, kind * 2 + passive));
      found.add(feature2(T.verbLeftKind, key ^ preposition, kind));
      found.add(
        feature2(T.verbCluster, wordView(token.text).fine * 8 + passive + 2 * Math.min(2, jumped), kind ^ preposition),
      );
      break;
    }
    if (token.pos === 'ADP' && preposition === 0) preposition = lemma[i]!;
    if (token.text === ';') break;
    i--;
  }
  let passive = 0;
  jumped = 0;
  for (let j = phrase.last, steps = 0; j < range.last && steps < 12; steps++) {
    const token = tokens[j]!;
    const right = phrases.of(j);
    if (right) {
      if (steps <= 1 && tokens[phrase.last]?.lower === 'of')
        found.add(feature2(T.ofNoun, lemma[phrase.head]!, hashString(right.kind)));
      jumped++;
      j = right.last;
      continue;
    }
    if (token.pos === 'AUX' && /^(?:be|was|were|is|are|been)$/.test(token.lower)) passive = 1;
    if (token.pos === 'VERB') {
      const key = lemma[j]! ^ (passive + 2 * Math.min(2, jumped));
      found.add(feature(T.verbRight, key));
      const told = context.triggerAt(j, sentence);
      if (told) found.add(feature2(T.triggerRight, hashString(told), kind * 2 + passive));
      found.add(feature2(T.verbRightKind, key, kind));
      found.add(feature2(T.verbRightCluster, wordView(token.text).fine * 8 + passive + 2 * Math.min(2, jumped), kind));
      break;
    }
    if (token.text === ';') break;
    j++;
  }
  if (tokens[phrase.first - 1]?.text === ',' || tokens[phrase.last]?.text === ',')
    found.add(feature2(T.apposed, kind, tokens[phrase.last]?.text === ',' ? 1 : 0));
}

function isPassive(tokens: readonly Token[], verb: number, floor: number): boolean {
  for (let i = verb - 1; i >= Math.max(floor, verb - 3); i--) {
    if (tokens[i]!.pos === 'AUX' && /^(?:be|was|were|is|are|been|being)$/.test(tokens[i]!.lower)) return true;
    if (tokens[i]!.pos !== 'ADV' && tokens[i]!.pos !== 'AUX') return false;
  }
  return false;
}

/** What the lexicon's frames make of the phrase. */
function lexiconRoles(context: FeatureContext, phrase: Phrase, kind: number, found: Set<number>): void {
  for (const { event, role } of context.rolesAt(phrase.head)) {
    const roleHash = hashString(role);
    const what = event.type === 'ASSAULT' ? kindOf(event.mode) : event.type;
    found.add(feature2(T.roleType, roleHash, hashString(`${what} ${event.status}`)));
    found.add(feature2(T.roleLemma, roleHash, hashString(event.lemma)));
    found.add(feature2(T.roleAge, hashString(`${role} ${what}`), hashString(context.age(event.date?.start))));
    found.add(feature2(T.roleKind, hashString(`${role} ${what}`), kind));
    for (const other of event.roles) {
      if (other.phrase.head === phrase.head) continue;
      found.add(feature2(T.otherRole, hashString(`${role} ${what} ${other.role}`), hashString(other.phrase.kind)));
      found.add(feature2(T.otherHead, hashString(`${role} ${other.role}`), context.lemma[other.phrase.head]!));
    }
  }
}

/** The triggers of the sentence by kind, side and distance, and those of the sentences beside it. */
function triggersAround(
  context: FeatureContext,
  phrase: Phrase,
  sentence: number,
  kind: number,
  found: Set<number>,
): void {
  for (let offset = -1; offset <= 1; offset++) {
    for (const event of context.triggers[sentence + offset] ?? []) {
      const what = hashString(`${kindOf(event.mode)} ${event.nominal}`);
      if (offset !== 0) {
        found.add(feature2(T.nearest, what, offset + 1));
        continue;
      }
      const distance = event.token > phrase.head ? event.token - phrase.head : phrase.head - event.token;
      const where = (event.token > phrase.head ? 8 : 0) + (distance < 3 ? 0 : distance < 6 ? 1 : distance < 12 ? 2 : 3);
      found.add(feature2(T.trigger, what, where));
      found.add(feature2(T.triggerKind, what ^ kind, where));
      found.add(feature2(T.triggerKind, hashString(event.lemma) ^ kind, where & 8));
    }
  }
}
