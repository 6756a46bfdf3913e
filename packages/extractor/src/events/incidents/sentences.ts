import { feature, feature2, hashString } from '../../tagger/index.ts';
import { wordView } from '../../words/index.ts';
import type { FeatureContext } from './context.ts';
import { kindOf } from './kinds.ts';
import { bucket } from './steps.ts';

/** Numbers of the feature templates; they are part of the models. */
const T = {
  bias: 401,
  place: 402,
  word: 403,
  pair: 404,
  verb: 405,
  phrase: 406,
  kindStatus: 407,
  lemmaStatus: 408,
  kindParty: 409,
  lemmaParty: 410,
  wordBefore: 411,
  cluster: 412,
  kindClass: 413,
  lemmaClass: 414,
  kindHead: 415,
  kindCluster: 416,
  partyRole: 417,
  kindAge: 418,
  lemmaAge: 419,
  dateAge: 420,
} as const;

/** Features of one sentence: its words, the events that the lexicon reads in it and who takes part in them, the words of the sentence before. */
export function sentenceFeatures(context: FeatureContext, index: number): Uint32Array {
  const { document, lemma, reading } = context;
  const sentence = document.sentences[index]!;
  const found = new Set<number>();
  found.add(feature(T.bias, 0));
  found.add(feature(T.place, bucket(index)));
  let before = 1;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = document.tokens[i]!;
    if (token.pos === 'PUNCT') continue;
    found.add(feature(T.word, lemma[i]!));
    found.add(feature2(T.pair, before, lemma[i]!));
    if (token.pos === 'VERB') found.add(feature(T.verb, hashString(token.lower)));
    if (token.pos === 'VERB' || token.pos === 'NOUN') found.add(feature(T.cluster, wordView(token.text).fine));
    before = lemma[i]!;
  }
  for (const phrase of reading.phrasesOf(sentence).phrases)
    found.add(feature(T.phrase, hashString(`${phrase.kind} ${phrase.mention?.type} ${phrase.mention?.form}`)));
  for (const event of context.eventsIn(index)) {
    const what = event.type === 'ASSAULT' ? kindOf(event.mode) : event.type;
    found.add(feature(T.kindStatus, hashString(`${what} ${event.status}`)));
    found.add(feature(T.lemmaStatus, hashString(`${event.lemma} ${event.status} ${event.date ? 'dated' : ''}`)));
    const age = context.age(event.date?.start);
    found.add(feature(T.kindAge, hashString(`${what} ${age}`)));
    found.add(feature(T.lemmaAge, hashString(`${event.lemma} ${age}`)));
    for (const { phrase, role } of event.roles) {
      found.add(feature(T.kindClass, hashString(`${what} ${role} ${phrase.kind}`)));
      found.add(feature(T.lemmaClass, hashString(`${event.lemma} ${role} ${phrase.kind}`)));
      found.add(feature2(T.kindHead, hashString(`${what} ${role}`), lemma[phrase.head]!));
      found.add(
        feature2(T.kindCluster, hashString(`${what} ${role}`), wordView(document.tokens[phrase.head]!.text).fine),
      );
    }
    for (const party of event.participants) {
      for (const is of party.entity?.roles ?? [])
        found.add(feature(T.partyRole, hashString(`${what} ${party.role} ${is}`)));
      found.add(feature(T.kindParty, hashString(`${what} ${party.role} ${party.type} ${party.form}`)));
      found.add(feature(T.lemmaParty, hashString(`${event.lemma} ${party.role} ${party.type} ${party.form}`)));
    }
  }
  for (const mention of reading.mentionsIn(sentence)) {
    if (mention.type === 'date') found.add(feature(T.dateAge, hashString(context.age(mention.timex?.start))));
  }
  if (index > 0) {
    const previous = document.sentences[index - 1]!;
    for (let i = previous.first; i < previous.last; i++) {
      const { pos } = document.tokens[i]!;
      if (pos === 'VERB' || pos === 'NOUN') found.add(feature(T.wordBefore, lemma[i]!));
    }
  }
  return Uint32Array.from(found).sort();
}
