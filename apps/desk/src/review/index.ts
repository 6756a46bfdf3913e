export { followEvent } from './beside.ts';
export { isForReaders, reviewBindings } from './bindings.ts';
export { followRoute } from './current.ts';
export { outbox, startOutbox } from './decisions.ts';
export { followLease } from './lease.ts';
export { ReviewScreen } from './review-screen.tsx';
export { nameReviewer, reviewer } from './reviewer.ts';
