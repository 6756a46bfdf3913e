export { reviewBindings } from './bindings.ts';
export { followRoute } from './current.ts';
export { counts, outbox, startOutbox } from './decisions.ts';
export { loadList } from './list.ts';
export { ReviewScreen } from './review-screen.tsx';
export { nameReviewer, reviewer } from './reviewer.ts';
