export { Document, type DocumentInput } from './document.ts';
export type * from './types.ts';
