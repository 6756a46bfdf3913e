export type { DocumentInput } from './document/index.ts';
export { describeExtractor, type ExtractOptions, extract } from './extractor.ts';
export { UserGazetteer } from './user-gazetteer/index.ts';
