import type { Thresholds } from '../../src/events/incidents/index.ts';

const STEPS = [-0.12, -0.06, -0.03, 0.03, 0.06, 0.12];
const ROUNDS = 2;
const START: Thresholds = {
  any: 0.4,
  kinds: [0.3, 0.25, 0.25, 0.3, 0.3],
  roles: [0.25, 0.25, 0.25, 0.25, 0.25],
  several: 0.5,
};

/** The thresholds with the highest value, by steps along one at a time. @param value of thresholds, the higher the better */
export function tuneThresholds(value: (thresholds: Thresholds) => number): Thresholds {
  let best = START;
  let most = value(best);
  const paths: ((t: Thresholds, by: number) => Thresholds)[] = [
    (t, by) => ({ ...t, any: round(t.any + by) }),
    (t, by) => ({ ...t, several: round(t.several + by) }),
    ...START.roles.map((_, i) => (t: Thresholds, by: number) => ({ ...t, roles: moved(t.roles, i, by) })),
    ...START.kinds.map((_, i) => (t: Thresholds, by: number) => ({ ...t, kinds: moved(t.kinds, i, by) })),
  ];
  for (let n = 0; n < ROUNDS; n++) {
    for (const path of paths) {
      for (const step of STEPS) {
        const next = path(best, step);
        const reached = value(next);
        if (reached > most) {
          best = next;
          most = reached;
        }
      }
    }
  }
  return best;
}

function moved(values: readonly number[], i: number, by: number): number[] {
  return values.map((value, j) => (i === j ? round(value + by) : value));
}

/** Thresholds stay between 0.05 and 1 and are written with two decimals. */
function round(value: number): number {
  return Math.min(1, Math.max(0.05, Math.round(value * 100) / 100));
}
