export { type Database, openDatabase, type Reader, type Writer } from './database.ts';
export { fromJson, plain, toJson } from './encoding.ts';
export type { Engine } from './engine.ts';
export { insertAll } from './insert-all.ts';
export type { Tables } from './tables.ts';
