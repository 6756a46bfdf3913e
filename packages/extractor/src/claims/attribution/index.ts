export { type Attribution, link, type Run } from './linker.ts';
export { INSIDE, OUTSIDE } from './quotes.ts';
export { type AttributionModels, readAttributionModels, type TaggedAttributions, tagAttributions } from './tagger.ts';
