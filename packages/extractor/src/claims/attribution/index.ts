export { confidenceOf } from './confidence.ts';
export { type CuePriors, priorOf } from './cue-priors.ts';
export { AttributionExplainer } from './explain.ts';
export { type Attribution, link, type Places, type Run, runWithin } from './linker.ts';
export { OUTSIDE } from './quotes.ts';
export { antecedentOf, phraseBefore } from './sources.ts';
export { type AttributionModels, readAttributionModels, type TaggedAttributions, tagAttributions } from './tagger.ts';
