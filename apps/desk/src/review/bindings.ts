import { type Binding, binding } from '../keyboard/index.ts';
import { showNextTrigger } from './article-pane.tsx';
import { ask } from './asking.ts';
import { openForm } from './correcting.ts';
import { current } from './current.ts';
import { switchMargin } from './margin.tsx';
import { decide, flag, skip, step } from './steps.ts';
import { redo, undo } from './undo.ts';

export const ACCEPT = binding('review.accept', ['a'], 'Accept', () => void decide('accept', null));
export const REJECT = binding('review.reject', ['r'], 'Reject: then write a reason or not, and press Enter', () =>
  ask('reject'),
);
export const EDIT = binding('review.edit', ['e'], 'Correct its fields', openForm);
export const SKIP = binding('review.skip', ['s'], 'Leave for later', () => void skip());
export const FLAG = binding('review.flag', ['f'], 'Flag for others to look at, or take the flag down', () =>
  current.peek()?.flagged === true ? flag(null) : ask('flag'),
);
export const COMMENT = binding('review.comment', ['c'], 'Comment', () => ask('comment'));
export const MERGE = binding('review.merge', ['m'], 'Merge into another event of the article', () => ask('merge'));
export const SPLIT = binding('review.split', ['x'], 'Split into two events', () => ask('split'));
export const UNDO = binding('review.undo', ['u'], 'Undo the decision here, or the latest one', () => void undo());
export const REDO = binding('review.redo', ['U'], 'Redo what was undone', () => void redo());
const NEXT = binding('review.next', ['j', 'ArrowDown', 'ArrowRight'], 'Next event', () => void step(1));
const PREVIOUS = binding('review.previous', ['k', 'ArrowUp', 'ArrowLeft'], 'Previous event', () => void step(-1));
export const SHOW = binding(
  'review.show',
  ['Enter'],
  'Show where the text says so; again for the next place',
  showNextTrigger,
);

const MARGIN = binding('review.margin', ['n'], 'Claims in the margin of the text, or not', switchMargin);
const SEARCH = binding('review.search', ['/'], 'Search and filter', () => {
  document.getElementById('queue-search')?.focus();
});

/** Keys that change something. */
const deciding: readonly Binding[] = [ACCEPT, REJECT, EDIT, SKIP, FLAG, COMMENT, MERGE, SPLIT, UNDO, REDO];

/** The keys of the review screen. */
export const reviewBindings: readonly Binding[] = [...deciding, NEXT, PREVIOUS, SHOW, MARGIN, SEARCH];

/** Whether a key is there for those who may only look, too. */
export const isForReaders = (one: Binding): boolean => !deciding.includes(one);
