import type { Certainty, EntityType } from '@opine/schema';
import type { DocEntity, DocMention, DocParticipant, Document } from '../document/index.ts';
import { countryOf } from '../gazetteer/index.ts';
import type { NounClass } from './classes.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { POSSIBLE_CUES, PROBABLE_CUES } from './governors.ts';
import { contentStart, isPossessive, type Phrase } from './phrases.ts';

const TYPE_OF: Partial<Record<NounClass, EntityType>> = {
  human: 'person',
  ambassador: 'person',
  force: 'group',
  org: 'group',
  name: 'person',
  place: 'place',
  site: 'place',
  vehicle: 'vehicle',
  weapon: 'weapon',
  heavy: 'platform',
};
const ENTITY_TYPES: ReadonlySet<string> = new Set(['person', 'group', 'place', 'weapon', 'platform', 'vehicle']);
/** How many words around an actor may hold "likely" or "suspected". */
const CUE_REACH = 4;

/** A phrase as a participant; null when it names no party (a date, an idea, a pronoun that stands for nobody known). */
export function participantOf(document: Document, phrase: Phrase, role: DocParticipant['role']): DocParticipant | null {
  const { mention } = phrase;
  if (mention && mention.type === 'nationality') return ofNationality(document, mention, role);
  if (mention && ENTITY_TYPES.has(mention.type)) return ofMention(document, mention, role);
  if (mention) return null;
  const type = TYPE_OF[phrase.kind];
  if (!type) return null;
  const name = nominalText(document, phrase);
  if (name === '') return null;
  const form = phrase.kind === 'name' ? 'name' : 'nominal';
  return { role, type, entity: null, names: [name], form, certainty: 'certain', why: 'noun phrase' };
}

function ofMention(document: Document, mention: DocMention, role: DocParticipant['role']): DocParticipant | null {
  const entity = mention.entity ?? null;
  if (mention.form === 'pronoun' && !entity) return null;
  const own = mention.form === 'pronoun' ? [] : [document.slice(mention)];
  const names = distinct(
    entity && hasName(entity) ? [entity.name, ...own, ...entity.aliases] : [...own, ...namesOf(entity)],
  );
  if (names.length === 0) return null;
  const form = mention.form === 'name' || (entity && hasName(entity)) ? 'name' : 'nominal';
  return { role, type: mention.type as EntityType, entity, names, form, certainty: 'certain', why: 'mention' };
}

/** "Israeli" in "Israeli raid" stands for the country; with its entity when the text names it. */
function ofNationality(document: Document, mention: DocMention, role: DocParticipant['role']): DocParticipant | null {
  if (!mention.detail) return null;
  const entity = countriesOf(document).get(mention.detail) ?? null;
  const names = distinct([...namesOf(entity), document.slice(mention)]);
  return { role, type: 'place', entity, names, form: 'name', certainty: 'certain', why: 'nationality' };
}

const countries = new WeakMap<readonly DocEntity[], ReadonlyMap<string, DocEntity>>();

/** The countries that the text names, by ISO code; found once a document. */
function countriesOf(document: Document): ReadonlyMap<string, DocEntity> {
  const known = countries.get(document.entities);
  if (known) return known;
  const found = new Map<string, DocEntity>();
  for (const entity of document.entities) {
    const code = entity.type === 'place' ? countryOf(entity.name) : null;
    if (code && !found.has(code)) found.set(code, entity);
  }
  countries.set(document.entities, found);
  return found;
}

function hasName(entity: DocEntity): boolean {
  return entity.mentions.some(({ form }) => form === 'name');
}

function namesOf(entity: DocEntity | null): string[] {
  return entity ? distinct([entity.name, ...entity.aliases]) : [];
}

export function distinct(names: readonly string[]): string[] {
  return [...new Set(names.filter((name) => name !== ''))];
}

/** The phrase without article or possessive. */
function nominalText(document: Document, phrase: Phrase): string {
  const first = contentStart(document, phrase);
  const { lower } = document.tokens[first]!;
  if (FUNCTION_WORDS.determiner.has(lower) || isPossessive(lower)) return '';
  return document.text.slice(document.tokens[first]!.start, document.tokens[phrase.last - 1]!.end);
}

/** How sure the text is that the phrase took part: by the words right before it and before its verb. */
export function certaintyAround(document: Document, phrase: Phrase, trigger: number): Certainty {
  const sentence = document.sentenceOf(phrase.head);
  let found: Certainty = 'certain';
  const look = (from: number, to: number) => {
    for (let i = Math.max(sentence.first, from); i < Math.min(sentence.last, to); i++) {
      const { lower } = document.tokens[i]!;
      if (PROBABLE_CUES.has(lower)) found = 'probable';
      else if (POSSIBLE_CUES.has(lower) && found === 'certain') found = 'possible';
    }
  };
  look(phrase.first - CUE_REACH, phrase.head + 1);
  look(Math.max(phrase.last, trigger - CUE_REACH), trigger);
  return found;
}
