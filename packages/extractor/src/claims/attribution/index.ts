export { confidenceOf } from './confidence.ts';
export { AttributionExplainer } from './explain.ts';
export { type Attribution, link, type Places, type Run } from './linker.ts';
export { OUTSIDE } from './quotes.ts';
export { antecedentOf } from './sources.ts';
export { type AttributionModels, readAttributionModels, type TaggedAttributions, tagAttributions } from './tagger.ts';
