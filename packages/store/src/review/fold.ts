import type { Decision, EventPatch } from '@opine/schema';

/** A decision with its place in the log. */
export interface Said {
  readonly seq: number;
  readonly decision: Decision;
  /** Made as a blind second review: it is compared with the first one, and settles nothing by itself. */
  readonly second: boolean;
}

/** What the decisions about one event come to. */
export interface Folded {
  readonly state: 'pending' | 'accepted' | 'rejected' | 'merged';
  /** The decision that set the state; null while pending. */
  readonly decision: Said | null;
  /** All corrections together, the later ones over the earlier; null without any. */
  readonly patch: EventPatch | null;
  readonly flagged: boolean;
  readonly comments: number;
  /** The event that it is merged into. */
  readonly mergedInto: string | null;
  /** The splits in force. */
  readonly splits: readonly Said[];
  /** Who left it for later, with the place of the latest time. */
  readonly skipped: ReadonlyMap<string, number>;
  /** The first verdict, and the one of the blind second review. */
  readonly first: Said | null;
  readonly second: Said | null;
  /** The two disagree, and nobody has decided since. */
  readonly disputed: boolean;
  /** All that was not taken back, oldest first; without undos and redos. */
  readonly inForce: readonly Said[];
}

const NO_STATE = new Set(['undo', 'redo']);

/**
 * What the decisions about one event come to, given all of them in the order in which they were made. An undo takes back
 * the decision that it names, a redo the undo that it names, a further undo that redo, and so on. What was taken back
 * counts as if it had never been said; what was brought back stands again where it stood.
 * @param without ids of decisions that can't hold, such as a merge into an event that is gone
 */
export function fold(said: readonly Said[], without: ReadonlySet<string> = new Set()): Folded {
  const taken = takenBack(said);
  const inForce = said.filter(
    ({ decision: { id, verdict } }) => !NO_STATE.has(verdict) && !taken.has(id) && !without.has(id),
  );
  const of = (...verdicts: Decision['verdict'][]) =>
    inForce.filter(({ decision }) => verdicts.includes(decision.verdict));

  const judged = of('accept', 'reject');
  const first = judged.find((one) => !one.second) ?? null;
  const second = judged.find((one) => one.second) ?? null;
  const settled = second !== null && judged.some((one) => !one.second && one.seq > second.seq);
  const decision = of('accept', 'reject', 'merge').findLast((one) => !one.second) ?? second;
  const patches = of('edit', 'accept').flatMap((one) =>
    one.second && first !== null ? [] : (one.decision.patch ?? []),
  );
  return {
    state: decision === null ? 'pending' : STATES[decision.decision.verdict as keyof typeof STATES],
    decision,
    patch: patches.length === 0 ? null : Object.assign({}, ...patches),
    flagged: of('flag', 'unflag').at(-1)?.decision.verdict === 'flag',
    comments: of('comment').length,
    mergedInto: decision?.decision.verdict === 'merge' ? (decision.decision.into ?? null) : null,
    splits: of('split'),
    skipped: new Map(of('skip').map(({ decision: { reviewer }, seq }) => [reviewer, seq])),
    first,
    second,
    disputed: first !== null && second !== null && !settled && first.decision.verdict !== second.decision.verdict,
    inForce,
  };
}

const STATES = { accept: 'accepted', reject: 'rejected', merge: 'merged' } as const;

/** Ids of what was taken back and not brought back again: undos and redos too. */
export function takenBack(said: readonly Said[]): ReadonlySet<string> {
  const taken = new Set<string>();
  // The latest first: whether it holds is known when what it takes back is looked at.
  for (const { decision } of said.toReversed()) {
    if (decision.undoes !== null && !taken.has(decision.id)) taken.add(decision.undoes);
  }
  return taken;
}

/**
 * The decision that an undo (or a redo) has to name so that `wanted` is taken back (or, if an undo, taken back itself):
 * `wanted`, or the last of the undos and redos that followed it. Null when there is nothing to take back.
 * @param wanted the id of a decision; without it the latest one that can be undone (or undo that can be redone)
 */
export function undoable(said: readonly Said[], verdict: 'undo' | 'redo', wanted?: string): Decision | null {
  const taken = takenBack(said);
  const byUndone = new Map(said.map(({ decision }) => [decision.undoes, decision]));
  const lastOf = (from: Decision): Decision => {
    const next = byUndone.get(from.id);
    return next === undefined ? from : lastOf(next);
  };
  const fits = (one: Decision) => (one.verdict === 'undo') === (verdict === 'redo') && !taken.has(one.id);
  if (wanted !== undefined) {
    const asked = said.find(({ decision }) => decision.id === wanted)?.decision;
    const last = asked === undefined ? undefined : lastOf(asked);
    return last !== undefined && fits(last) ? last : null;
  }
  if (verdict === 'redo') {
    // A new decision since then ends what can be done again.
    const latest = said.findLast(({ decision }) => !taken.has(decision.id) && decision.verdict !== 'redo')?.decision;
    return latest !== undefined && fits(latest) ? latest : null;
  }
  const latest = said.findLast(({ decision }) => !NO_STATE.has(decision.verdict) && !taken.has(decision.id));
  return latest === undefined ? null : lastOf(latest.decision);
}
