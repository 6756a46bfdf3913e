export { announce, announcement } from './announce.ts';
export { attempt, refused } from './attempt.ts';
export { Confidence } from './confidence.tsx';
export { FailureNote } from './failure-note.tsx';
export { Icon } from './icon.tsx';
export { type Load, load, NOTHING } from './load.ts';
export { Loading } from './loading.tsx';
