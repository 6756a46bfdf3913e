export { Document, type DocumentInput, type DocumentOptions } from './document.ts';
export type * from './types.ts';
