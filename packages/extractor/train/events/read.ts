import { claimsStage } from '../../src/claims/index.ts';
import { datesStage } from '../../src/dates/index.ts';
import { Document } from '../../src/document/index.ts';
import { entitiesStage } from '../../src/entities/index.ts';
import { languageStage } from '../../src/language/index.ts';
import { mentionsStage } from '../../src/mentions/index.ts';
import { sectionsStage } from '../../src/sections/index.ts';
import { tokensStage } from '../../src/tokens/index.ts';
import type { MucDocument } from './muc.ts';

/** All that comes before the events, in the extractor's order. */
const STAGES = [sectionsStage, tokensStage, languageStage, datesStage, mentionsStage, entitiesStage, claimsStage];

export function readDocument(source: MucDocument): Document {
  const document = new Document(source);
  for (const stage of STAGES) stage.annotate(document);
  return document;
}
