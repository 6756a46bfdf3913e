import type { Decision } from '@opine/schema';
import type { Writer } from '../database/index.ts';
import { keyOf } from '../ids.ts';
import { changedFields, fold, insertDecision, type Logged, readLog } from '../review/index.ts';
import type { PlacedEvent } from './event-id.ts';
import { matchEvents } from './match-events.ts';
import { readTexts } from './read-version.ts';

export interface Carrying {
  readonly articleId: string;
  readonly extractionId: string;
  /** Events that were decided on and are not found again. */
  readonly gone: readonly PlacedEvent[];
  /** Ids of all events of the extraction that was current until now. */
  readonly wereCurrent: ReadonlySet<string>;
  /** Those of the extraction that takes its place. */
  readonly events: readonly PlacedEvent[];
}

/**
 * Repeats the decisions about events that are gone on the matching new events: as decisions of the same reviewer, at
 * the same time, that say what they were carried over from. An event that stayed keeps what reviewers said about it;
 * one that comes back from an earlier extraction does so unless what would be carried over is the later word. What was
 * accepted is accepted again only where the new event says the same in its main fields: otherwise it waits for review,
 * with the corrections, flags and comments.
 */
export async function carryDecisions(tx: Writer, carrying: Carrying): Promise<void> {
  const { articleId, extractionId, gone, wereCurrent, events } = carrying;
  if (gone.length === 0) return;
  const texts = await readTexts(tx, articleId, [...gone, ...events]);
  const pairs = matchEvents(gone, events, texts);
  const log = await readLog(
    tx,
    pairs.flatMap(([from, to]) => [from.id, to.id]),
  );
  const renamed = new Map(pairs.map(([from, to]) => [from.id, to.id]));
  const here = new Set(events.map(({ id }) => id));
  for (const [from, to] of pairs) {
    const said = log.get(from.id) ?? [];
    const known = log.get(to.id) ?? [];
    const { inForce, decision: judged } = fold(said);
    const lastHere = known.at(-1)?.seq;
    const stays = lastHere !== undefined && (wereCurrent.has(to.id) || lastHere > (judged ?? inForce.at(-1))!.seq);
    if (inForce.length === 0 || stays) continue;
    for (const one of toCarry(said, known, from, to)) {
      const into = one.decision.into === undefined ? undefined : (renamed.get(one.decision.into) ?? one.decision.into);
      if (into !== undefined && !here.has(into)) continue;
      const decision: Decision = {
        ...one.decision,
        id: keyOf(one.decision.id, to.id),
        event: to.id,
        undoes: null,
        ...(into === undefined ? {} : { into }),
      };
      if (known.some((other) => other.decision.id === decision.id)) continue;
      await insertDecision(tx, decision, {
        extraction: one.extraction ?? extractionId,
        second: one.second,
        carriedFrom: one.decision.id,
      });
    }
  }
}

/** What is carried over: corrections, flags, comments and skips that are not there yet, and what the event came to. */
function toCarry(said: readonly Logged[], known: readonly Logged[], from: PlacedEvent, to: PlacedEvent): Logged[] {
  const folded = fold(said);
  const roots = new Set(known.flatMap(({ decision, carriedFrom }) => [decision.id, carriedFrom]));
  const isHere = ({ decision, carriedFrom }: Logged) =>
    roots.has(decision.id) || (carriedFrom !== null && roots.has(carriedFrom));
  const same = changedFields({ ...from.event, ...folded.patch }, { ...to.event, ...folded.patch }).length === 0;
  const inForce = new Set(folded.inForce.map(({ seq }) => seq));
  const judging = new Set([folded.decision, folded.second].map((one) => one?.seq));
  return said.flatMap((one): Logged[] => {
    const { verdict, patch } = one.decision;
    if (!inForce.has(one.seq)) return [];
    if (verdict === 'accept' || verdict === 'reject' || verdict === 'merge') {
      if (judging.has(one.seq) && (verdict !== 'accept' || same)) return [one];
      // The corrections that came with it stay, though the word itself does not.
      return patch === undefined || isHere(one) ? [] : [{ ...one, decision: { ...one.decision, verdict: 'edit' } }];
    }
    return verdict === 'split' || isHere(one) ? [] : [one];
  });
}
