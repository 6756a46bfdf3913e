export { Document, type DocumentInput } from './document.ts';
export { languageStage } from './language.ts';
export { tokensStage } from './tokens.ts';
export type * from './types.ts';
