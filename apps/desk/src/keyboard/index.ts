export type { Binding } from './chords.ts';
export { listen } from './listen.ts';
