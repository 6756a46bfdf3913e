import { Document } from '../src/document/index.ts';
import { sectionsStage } from '../src/sections/index.ts';
import { tokensStage } from '../src/tokens/index.ts';

/** A document with tokens and nothing more, whatever its language: what finders and later stages are tested on. */
export function tokenised(text: string): Document {
  const document = new Document({ id: 'test', text });
  for (const stage of [sectionsStage, tokensStage]) stage.annotate(document);
  return document;
}
