import type { Document } from '../../document/index.ts';
import { feature, feature2, hashString } from '../../tagger/index.ts';
import { contentStart, type Phrase } from '../phrases.ts';
import type { EventReading } from '../read.ts';
import type { Candidate } from './candidates.ts';
import type { IncidentRole } from './kinds.ts';

/** Numbers of the feature templates; they are part of the models. */
const T = {
  bias: 201,
  how: 202,
  dropped: 203,
  length: 204,
  roleWord: 205,
  word: 206,
  rolePos: 207,
  howLength: 208,
  droppedWord: 209,
  droppedPos: 210,
  cutPos: 211,
} as const;

/** One way to name a candidate: a mention's own words or a phrase less its first words. */
export interface NameOption {
  readonly text: string;
  readonly features: Uint32Array;
}

/** The ways to name a candidate, each with the features that tell how good a filler string it is. */
export function namesOf(
  document: Document,
  reading: EventReading,
  candidate: Candidate,
  role: IncidentRole,
): NameOption[] {
  const options = new Map<string, NameOption>();
  const add = (text: string, features: Uint32Array) => {
    if (text !== '' && !options.has(text.toLowerCase())) options.set(text.toLowerCase(), { text, features });
  };
  for (const { phrase, sentence } of candidate.mentions) {
    const of = complement(document, reading, phrase, sentence);
    const start = contentStart(document, phrase);
    const { mention } = phrase;
    if (mention?.form === 'name') {
      add(
        document.slice(mention),
        nameFeatures(document, mention.first, mention.last, start, role, `mention ${mention.type}`),
      );
      if (mention.type === 'person') continue;
    }
    for (let i = start; i <= phrase.head; i++) {
      const text = document.text.slice(document.tokens[i]!.start, document.tokens[phrase.head]!.end);
      add(text, nameFeatures(document, i, phrase.head + 1, start, role, phrase.kind));
      if (of && (i === start || i === phrase.head)) {
        const longer = document.text.slice(document.tokens[i]!.start, document.tokens[of.head]!.end);
        add(longer, nameFeatures(document, i, of.head + 1, start, role, `${phrase.kind} of ${of.kind}`));
      }
    }
  }
  if (candidate.entity) {
    const { entity } = candidate;
    const first = candidate.mentions[0]!.phrase;
    if (entity.mentions.some((m) => m.form === 'name'))
      add(entity.name, nameFeatures(document, first.head, first.head + 1, first.head, role, `entity ${entity.type}`));
  }
  return [...options.values()];
}

/** The phrase after "of": "members of the guard". */
function complement(document: Document, reading: EventReading, phrase: Phrase, sentence: number): Phrase | null {
  const range = document.sentences[sentence]!;
  const at = phrase.last + 1;
  if (at >= range.last || document.tokens[phrase.last]!.lower !== 'of') return null;
  return reading.phrasesOf(range).of(at) ?? null;
}

export function nameFeatures(
  document: Document,
  first: number,
  last: number,
  start: number,
  role: IncidentRole,
  how: string,
): Uint32Array {
  const { tokens } = document;
  const roleHash = hashString(role);
  const found = [
    feature(T.bias, roleHash),
    feature2(T.how, roleHash, hashString(how)),
    feature2(T.dropped, roleHash, Math.min(5, first - start)),
    feature2(T.length, roleHash, Math.min(5, last - first)),
    feature2(T.roleWord, roleHash, hashString(tokens[first]!.lower)),
    feature(T.word, hashString(tokens[first]!.lower)),
    feature2(T.rolePos, roleHash, hashString(tokens[first]!.pos)),
    feature2(T.howLength, hashString(how), Math.min(5, last - first)),
  ];
  for (let i = start; i < first; i++) {
    found.push(feature(T.droppedWord, hashString(tokens[i]!.lower)));
    found.push(feature2(T.droppedPos, roleHash, hashString(tokens[i]!.pos)));
  }
  if (first > start) found.push(feature2(T.cutPos, hashString(tokens[first - 1]!.pos), hashString(tokens[first]!.pos)));
  return Uint32Array.from(new Set(found)).sort();
}
