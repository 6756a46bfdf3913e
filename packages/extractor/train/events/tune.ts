import type { Thresholds } from '../../src/events/incidents/index.ts';

const STEPS = [-0.12, -0.06, -0.03, 0.03, 0.06, 0.12];
const ROUNDS = 3;
/** How far one role's or kind's threshold may move from the one that is best for all: more would fit the chance of few examples. */
const LEEWAY = 0.08;
export const START: Thresholds = {
  any: 0.4,
  kinds: [0.25, 0.25, 0.25, 0.25, 0.25],
  roles: [0.25, 0.25, 0.25, 0.25, 0.25],
  same: 0.5,
};

type Step = (thresholds: Thresholds, by: number) => Thresholds;

/** The thresholds with the highest value: first one for all roles and one for all kinds, then each by itself near that. @param value of thresholds, the higher the better */
export function tuneThresholds(value: (thresholds: Thresholds) => number): Thresholds {
  const common: Step[] = [
    (t, by) => ({ ...t, any: round(t.any + by) }),
    (t, by) => ({ ...t, same: round(t.same + by) }),
    (t, by) => ({ ...t, roles: t.roles.map((v) => round(v + by)) }),
    (t, by) => ({ ...t, kinds: t.kinds.map((v) => round(v + by)) }),
  ];
  const shared = climb(START, common, value);
  const single: Step[] = START.roles.flatMap((_, i): Step[] => [
    (t, by) => ({ ...t, roles: moved(t.roles, i, by, shared.roles[i]!) }),
    (t, by) => ({ ...t, kinds: moved(t.kinds, i, by, shared.kinds[i]!) }),
  ]);
  return climb(shared, single, value);
}

function climb(start: Thresholds, steps: readonly Step[], value: (thresholds: Thresholds) => number): Thresholds {
  let best = start;
  let most = value(best);
  for (let n = 0; n < ROUNDS; n++) {
    for (const step of steps) {
      for (const by of STEPS) {
        const next = step(best, by);
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

function moved(values: readonly number[], i: number, by: number, shared: number): number[] {
  const near = (v: number) => Math.min(shared + LEEWAY, Math.max(shared - LEEWAY, v));
  return values.map((v, j) => (i === j ? round(near(v + by)) : v));
}

/** Thresholds stay between 0.05 and 1 and are written with two decimals. */
function round(value: number): number {
  return Math.min(1, Math.max(0.05, Math.round(value * 100) / 100));
}
