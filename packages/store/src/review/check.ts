import type { DecisionRequest, Verdict } from '@opine/schema';
import { plain, type Writer } from '../database/index.ts';
import { StoreError } from '../errors.ts';
import { sameSpan } from './combine.ts';
import type { LockedEvent } from './decisions.ts';

const CORRECTING = new Set<Verdict>(['edit', 'accept']);

/** Throws `bad-decision` where a verdict lacks what it needs, or comes with what it can't have. */
export async function checkDecision(tx: Writer, event: LockedEvent, request: DecisionRequest): Promise<void> {
  const { verdict, patch, into, triggers, reason } = request;
  if (verdict === 'edit' && Object.keys(patch ?? {}).length === 0)
    throw wrong('edit needs a patch with what to correct');
  if (patch !== undefined && !CORRECTING.has(verdict)) throw wrong(`${verdict} takes no patch: send an edit first`);
  if (verdict === 'comment' && !reason?.trim()) throw wrong('comment needs its text as the reason');
  if ((into !== undefined) !== (verdict === 'merge'))
    throw wrong('merge, and nothing else, needs `into`: the event that stays');
  if ((triggers !== undefined && triggers.length > 0) !== (verdict === 'split')) {
    throw wrong('split, and nothing else, needs `triggers`: the places of those that leave');
  }
  if (into !== undefined) await checkMerge(tx, event, into);
  if (triggers !== undefined) checkSplit(event, triggers);
}

async function checkMerge(tx: Writer, event: LockedEvent, into: string): Promise<void> {
  const other = await tx
    .selectFrom('article_events')
    .select(['id', 'article_id', 'is_current', 'state'])
    .where('id', '=', plain(into))
    .executeTakeFirst();
  const shown = JSON.stringify(into);
  if (other === undefined || other.article_id !== event.article_id || other.is_current === 0) {
    throw wrong(`the event to merge into, ${shown}, is none of this article's: read the article again`);
  }
  if (other.id === event.id) throw wrong('an event can not be merged into itself: name another one');
  if (other.state === 'merged' || other.state === 'split') {
    throw wrong(`the event to merge into, ${shown}, is ${other.state} itself: name the one that it went into`);
  }
}

function checkSplit({ event, asExtracted }: LockedEvent, triggers: readonly number[]): void {
  for (const place of triggers) {
    const trigger = event.triggers[place];
    if (trigger === undefined)
      throw wrong(`the event has ${event.triggers.length} triggers: there is none at ${place}`);
    if (!asExtracted.triggers.some((own) => sameSpan(own, trigger))) {
      throw wrong(`“${trigger.text}” came by a merge: undo the merge to have it apart`);
    }
  }
}

const wrong = (message: string) => new StoreError('bad-decision', message);
