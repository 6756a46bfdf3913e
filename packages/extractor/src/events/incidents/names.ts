import type { Document } from '../../document/index.ts';
import { feature, feature2, hashString } from '../../tagger/index.ts';
import type { Phrase } from '../phrases.ts';
import type { EventReading } from '../read.ts';
import { type Candidate, contentStart } from './candidates.ts';
import type { IncidentRole } from './kinds.ts';

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
    feature(201, roleHash),
    feature2(202, roleHash, hashString(how)),
    feature2(203, roleHash, Math.min(5, first - start)),
    feature2(204, roleHash, Math.min(5, last - first)),
    feature2(205, roleHash, hashString(tokens[first]!.lower)),
    feature(206, hashString(tokens[first]!.lower)),
    feature2(207, roleHash, hashString(tokens[first]!.pos)),
    feature2(208, hashString(how), Math.min(5, last - first)),
  ];
  for (let i = start; i < first; i++) {
    found.push(feature(209, hashString(tokens[i]!.lower)));
    found.push(feature2(210, roleHash, hashString(tokens[i]!.pos)));
  }
  if (first > start) found.push(feature2(211, hashString(tokens[first - 1]!.pos), hashString(tokens[first]!.pos)));
  return Uint32Array.from(new Set(found)).sort();
}
