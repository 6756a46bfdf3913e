import { type Binding, binding } from '../keyboard/index.ts';
import { showNextTrigger } from './article-pane.tsx';
import { decide, rejecting, step, undo } from './steps.ts';

export const ACCEPT = binding('review.accept', ['a'], 'Accept', () => void decide('accept', null));
export const REJECT = binding('review.reject', ['r'], 'Reject: then write a reason or not, and press Enter', () => {
  rejecting.value = true;
});
export const UNDO = binding('review.undo', ['u'], 'Undo the decision here, or the latest one', undo);
const NEXT = binding('review.next', ['j', 'ArrowDown', 'ArrowRight'], 'Next event', () => void step(1));
const PREVIOUS = binding('review.previous', ['k', 'ArrowUp', 'ArrowLeft'], 'Previous event', () => void step(-1));
export const SHOW = binding(
  'review.show',
  ['Enter'],
  'Show where the text says so; again for the next place',
  showNextTrigger,
);

/** The keys of the review screen. */
export const reviewBindings: readonly Binding[] = [ACCEPT, REJECT, UNDO, NEXT, PREVIOUS, SHOW];
