import { feature, feature2, hashString } from '../../tagger/index.ts';
import { wordView } from '../../words/index.ts';
import type { FeatureContext } from './context.ts';
import { kindOf } from './kinds.ts';
import { bucket } from './steps.ts';

/** Features of one sentence: its words, the events that the lexicon reads in it and who takes part in them, the words of the sentence before. */
export function sentenceFeatures(context: FeatureContext, index: number): Uint32Array {
  const { document, lemma, reading } = context;
  const sentence = document.sentences[index]!;
  const found = new Set<number>();
  found.add(feature(401, 0));
  found.add(feature(402, bucket(index)));
  let before = 1;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = document.tokens[i]!;
    if (token.pos === 'PUNCT') continue;
    found.add(feature(403, lemma[i]!));
    found.add(feature2(404, before, lemma[i]!));
    if (token.pos === 'VERB') found.add(feature(405, hashString(token.lower)));
    if (token.pos === 'VERB' || token.pos === 'NOUN') found.add(feature(412, wordView(token.text).fine));
    before = lemma[i]!;
  }
  for (const phrase of reading.phrasesOf(sentence).phrases)
    found.add(feature(406, hashString(`${phrase.kind} ${phrase.mention?.type} ${phrase.mention?.form}`)));
  for (const event of context.eventsIn(index)) {
    const what = event.type === 'ASSAULT' ? kindOf(event.mode) : event.type;
    found.add(feature(407, hashString(`${what} ${event.status}`)));
    found.add(feature(408, hashString(`${event.lemma} ${event.status} ${event.date ? 'dated' : ''}`)));
    const age = context.age(event.date?.start);
    found.add(feature(418, hashString(`${what} ${age}`)));
    found.add(feature(419, hashString(`${event.lemma} ${age}`)));
    for (const { phrase, role } of event.roles) {
      found.add(feature(413, hashString(`${what} ${role} ${phrase.kind}`)));
      found.add(feature(414, hashString(`${event.lemma} ${role} ${phrase.kind}`)));
      found.add(feature2(415, hashString(`${what} ${role}`), lemma[phrase.head]!));
      found.add(feature2(416, hashString(`${what} ${role}`), wordView(document.tokens[phrase.head]!.text).fine));
    }
    for (const party of event.participants) {
      for (const is of party.entity?.roles ?? []) found.add(feature(417, hashString(`${what} ${party.role} ${is}`)));
      found.add(feature(409, hashString(`${what} ${party.role} ${party.type} ${party.form}`)));
      found.add(feature(410, hashString(`${event.lemma} ${party.role} ${party.type} ${party.form}`)));
    }
  }
  for (const mention of reading.mentionsIn(sentence)) {
    if (mention.type === 'date') found.add(feature(420, hashString(context.age(mention.timex?.start))));
  }
  if (index > 0) {
    const previous = document.sentences[index - 1]!;
    for (let i = previous.first; i < previous.last; i++) {
      const { pos } = document.tokens[i]!;
      if (pos === 'VERB' || pos === 'NOUN') found.add(feature(411, lemma[i]!));
    }
  }
  return Uint32Array.from(found).sort();
}
