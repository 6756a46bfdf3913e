import type { Extraction } from '@opine/schema';
import { claimsStage } from './claims/index.ts';
import { datesStage } from './dates/index.ts';
import { Document, type DocumentInput, type DocumentOptions } from './document/index.ts';
import { entitiesStage } from './entities/index.ts';
import { eventsStage } from './events/index.ts';
import { languageStage } from './language/index.ts';
import { mentionsStage } from './mentions/index.ts';
import { checkPipeline, type Stage } from './pipeline.ts';
import { sectionsStage } from './sections/index.ts';
import { toExtraction } from './serialise.ts';
import { tokensStage } from './tokens/index.ts';
import { EXTRACTOR_VERSION } from './version.ts';

/** The order matters: dates come before mentions so that no name is read out of a date, claims before events because an event's status depends on the claim it stands in. */
const STAGES: readonly Stage[] = [
  sectionsStage,
  tokensStage,
  languageStage,
  datesStage,
  mentionsStage,
  entitiesStage,
  claimsStage,
  eventsStage,
];

checkPipeline(STAGES);

const EXTRACTOR: Extraction['extractor'] = {
  version: EXTRACTOR_VERSION,
  models: Object.assign({}, ...STAGES.map((stage) => stage.models ?? {})),
};

/** What a user adds to what Opine knows. */
export type UserKnowledge = Pick<DocumentOptions, 'gazetteer' | 'lexicons'>;

/** How much of a hash tells lexicons apart in a version. */
const SHORT_HASH = 12;

/**
 * Version, models and what the user added: what tells one extractor's results from another's. The user's lexicons make
 * it another version (as semver's build metadata), so that what was read without them is read again.
 */
export function describeExtractor({ gazetteer, lexicons }: UserKnowledge = {}): Extraction['extractor'] {
  if (!gazetteer && !lexicons) return EXTRACTOR;
  const { version, models } = EXTRACTOR;
  return {
    version: lexicons ? `${version}+lexicons.${lexicons.sha256.slice(0, SHORT_HASH)}` : version,
    models: {
      ...models,
      ...(gazetteer && { gazetteer: gazetteer.sha256 }),
      ...(lexicons && { lexicons: lexicons.sha256 }),
    },
  };
}

/** Runs all stages over a text. Never throws on any string. */
export function annotate(input: DocumentInput, options: DocumentOptions = {}): Document {
  const document = new Document(input, options);
  if (document.paragraphs.length === 0) document.notes.push('The text is empty: there is nothing to extract.');
  for (const stage of STAGES) stage.annotate(document);
  return document;
}

/**
 * Text in, Extraction out: pure, no network, no files beyond the models loaded at import.
 * @param input `text` may be any string; `publishedAt` an ISO 8601 day or moment that relative dates count from
 */
export function extract(input: DocumentInput, options: DocumentOptions = {}): Extraction {
  return toExtraction(annotate(input, options), describeExtractor(options));
}
