import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask, freshState, pause, release } from './state.ts';

const LEASE_MS = 60_000;
const DELAY_MS = 1000;
const NOBODY = -1;

/** What one of several requests does next, and how much later that is. */
const step = fc.record({
  who: fc.nat(4),
  later: fc.nat(1500),
  does: fc.oneof(
    { weight: 8, arbitrary: fc.constant('ask' as const) },
    { weight: 4, arbitrary: fc.constantFrom('ok' as const, 'failed' as const) },
    { weight: 1, arbitrary: fc.constant('pause' as const) },
  ),
  patienceMs: fc.constantFrom(0, 1500, 10_000),
});

describe('the rules of turns', () => {
  it('let one at a time through, a delay and every pause after the last', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const state = freshState();
        const reserved = new Set<number>();
        let now = 1_000_000;
        let running = { who: NOBODY, since: 0 };
        let free = 0;
        for (const { who, later, does, patienceMs } of steps) {
          now += later;
          if (now >= running.since + LEASE_MS) running.who = NOBODY;
          if (does === 'pause') {
            pause(state, now, 3000);
            free = Math.max(free, now + 3000);
          } else if (does !== 'ask') {
            if (running.who !== who) continue;
            release(state, now, `${who}`, DELAY_MS, does);
            running.who = NOBODY;
            free = Math.max(free, now + DELAY_MS);
          } else {
            if (running.who === who) continue;
            const isReserved = reserved.has(who);
            const question = {
              token: `${who}`,
              delayMs: DELAY_MS,
              patienceMs,
              reserved: isReserved,
              leaseMs: LEASE_MS,
            };
            const answer = ask(state, now, question);
            if (answer.kind === 'wait') {
              expect(answer.ms).toBeGreaterThan(0);
              expect(answer.ms).toBeLessThanOrEqual(patienceMs);
              reserved.add(who);
              continue;
            }
            reserved.delete(who);
            if (answer.kind === 'return') {
              expect(answer.ms).toBeGreaterThan(patienceMs);
              continue;
            }
            expect(running.who).toBe(NOBODY);
            expect(now).toBeGreaterThanOrEqual(free);
            running = { who, since: now };
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
