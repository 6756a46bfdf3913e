import type { QueueItem, Verdict } from '@opine/schema';
import { ApiFailure, getHistory } from '../api/index.ts';
import { announce } from '../parts/index.ts';
import { eventName } from '../words/index.ts';
import { current, select } from './current.ts';
import { record, stateOf } from './decisions.ts';

interface Made {
  readonly item: QueueItem;
  /** The decision's id. */
  readonly id: string;
}

/** Decisions made on this page and not taken back, latest last; what was made before is asked of the server. */
const made: Made[] = [];
/** Undos on this page that were not taken back themselves, latest last. */
const undone: Made[] = [];

export function remember(item: QueueItem, id: string): void {
  made.push({ item, id });
  undone.length = 0;
}

/** Takes back the decision about the event in hand or, when it has none, the latest one: also of an earlier session. */
export async function undo(): Promise<void> {
  const here = current.peek();
  const decided = here !== null && stateOf(here) !== 'pending';
  const known = decided ? made.findLast(({ item }) => item.id === here.id) : made.at(-1);
  if (known !== undefined) {
    made.splice(made.indexOf(known), 1);
    takeBack(known);
  } else if (decided) takeBack({ item: here, id: here.decision?.id ?? '' });
  else await undoEarlier();
}

/** Brings back what was undone last. */
export async function redo(): Promise<void> {
  const last = undone.pop() ?? (await latest('undo'));
  if (last === null) {
    announce('There is nothing to do again');
    return;
  }
  made.push({ item: last.item, id: record(last.item, { verdict: 'redo', undoes: last.id }) });
  select(last.item);
  announce(`Done again: ${eventName(last.item.event)}`);
}

async function undoEarlier(): Promise<void> {
  const last = await latest();
  if (last === null) announce('There is nothing to undo');
  else takeBack(last);
}

function takeBack({ item, id }: Made): void {
  const key = record(item, { verdict: 'undo', ...(id === '' ? {} : { undoes: id }) });
  undone.push({ item, id: key });
  select(item);
  announce(`Taken back: ${eventName(item.event)}`);
}

/** The reviewer's latest decision that still holds, as the server has it: an undo, or anything but one. */
async function latest(verdict?: Verdict): Promise<Made | null> {
  try {
    const { decisions } = await getHistory();
    const found = decisions.find(
      ({ decision, undone: gone }) => !gone && (decision.verdict === 'undo') === (verdict === 'undo'),
    );
    return found === undefined ? null : { item: found.item, id: found.decision.id };
  } catch (error) {
    if (error instanceof ApiFailure) return null;
    throw error;
  }
}
