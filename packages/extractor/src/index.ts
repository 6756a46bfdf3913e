export type { DocumentInput } from './document/index.ts';
export { describeExtractor, type ExtractOptions, extract, type UserKnowledge } from './extractor.ts';
export { UserGazetteer } from './user-gazetteer/index.ts';
export { prepareLexicons, UserLexicons } from './user-lexicons/index.ts';
