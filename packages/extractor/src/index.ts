export type { DocumentInput } from './document/index.ts';
export { type ExtractOptions, extract } from './extractor.ts';
export { EXTRACTOR_VERSION } from './version.ts';
