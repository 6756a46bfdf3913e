export { inWords, signed, strongest } from './explain.ts';
export { feature, feature2, hashString, type Trace, traced } from './hash.ts';
export { LinearModel, type ModelData, ModelError, modelBytes, readModel } from './model.ts';
export { posterior } from './posterior.ts';
export { FeatureRows } from './rows.ts';
export { LinearTagger, type SequenceTagger, type Tagging } from './tagger.ts';
export { viterbi } from './viterbi.ts';
