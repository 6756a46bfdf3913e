export type { DocumentInput } from './document/index.ts';
export { EXTRACTOR, type ExtractOptions, extract } from './extractor.ts';
