export type { DocumentInput, DocumentOptions as ExtractOptions } from './document/index.ts';
export { describeExtractor, extract, type UserKnowledge } from './extractor.ts';
export { UserGazetteer } from './user-gazetteer/index.ts';
export { prepareLexicons, UserLexicons } from './user-lexicons/index.ts';
