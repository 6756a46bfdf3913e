import type { Binding } from '../keyboard/index.ts';
import { showNextTrigger } from './article-pane.tsx';
import { decide, rejecting, step, undo } from './steps.ts';

/** The keys of the review screen. */
export const reviewBindings: readonly Binding[] = [
  { keys: ['a'], does: 'Accept', run: () => void decide('accept', null) },
  {
    keys: ['r'],
    does: 'Reject: then write a reason or not, and press Enter',
    run: () => {
      rejecting.value = true;
    },
  },
  { keys: ['u'], does: 'Undo the decision here, or the latest one', run: undo },
  { keys: ['j', 'ArrowDown', 'ArrowRight'], does: 'Next event', run: () => void step(1) },
  { keys: ['k', 'ArrowUp', 'ArrowLeft'], does: 'Previous event', run: () => void step(-1) },
  { keys: ['Enter'], does: 'Show where the text says so; again for the next place', run: showNextTrigger },
];
