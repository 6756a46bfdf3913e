import type { Extraction } from '@opine/schema';
import { claimsStage } from './claims/index.ts';
import { datesStage } from './dates/index.ts';
import { Document, type DocumentInput } from './document/index.ts';
import { entitiesStage } from './entities/index.ts';
import { eventsStage } from './events/index.ts';
import { languageStage } from './language/index.ts';
import { mentionsStage } from './mentions/index.ts';
import { checkPipeline, type Stage } from './pipeline.ts';
import { sectionsStage } from './sections/index.ts';
import { toExtraction } from './serialise.ts';
import { tokensStage } from './tokens/index.ts';
import type { UserGazetteer } from './user-gazetteer/index.ts';
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

export interface ExtractOptions {
  /** Note on every mention, claim and event what found it. */
  readonly explain?: boolean;
  /** Names to be found besides those that Opine knows. */
  readonly gazetteer?: UserGazetteer | null;
}

checkPipeline(STAGES);

const EXTRACTOR: Extraction['extractor'] = {
  version: EXTRACTOR_VERSION,
  models: Object.assign({}, ...STAGES.map((stage) => stage.models ?? {})),
};

/** Version, models and the user's gazetteer: what tells one extractor's results from another's. */
export function describeExtractor(gazetteer: UserGazetteer | null = null): Extraction['extractor'] {
  if (!gazetteer) return EXTRACTOR;
  return { ...EXTRACTOR, models: { ...EXTRACTOR.models, gazetteer: gazetteer.sha256 } };
}

/** Runs all stages over a text. Never throws on any string. */
export function annotate(input: DocumentInput, gazetteer?: UserGazetteer | null): Document {
  const document = new Document(input, gazetteer);
  if (document.paragraphs.length === 0) document.notes.push('The text is empty: there is nothing to extract.');
  for (const stage of STAGES) stage.annotate(document);
  return document;
}

/**
 * Text in, Extraction out: pure, no network, no files beyond the models loaded at import.
 * @param input `text` may be any string; `publishedAt` an ISO 8601 day or moment that relative dates count from
 */
export function extract(input: DocumentInput, options: ExtractOptions = {}): Extraction {
  const { explain = false, gazetteer = null } = options;
  return toExtraction(annotate(input, gazetteer), { extractor: describeExtractor(gazetteer), explain });
}
