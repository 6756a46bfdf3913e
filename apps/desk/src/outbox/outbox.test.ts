import type { Decision, DecisionResponse, Verdict } from '@opine/schema';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../api/index.ts';
import type { Entry } from './entry.ts';
import { Outbox, type Outside } from './outbox.ts';

const away = new ApiFailure('unreachable', null, 'away');
const refusal = new ApiFailure('event-superseded', 409, 'there is a newer one');

/** A server in memory: `answers` says how each request in turn ends, `lost` meaning taken but never answered. */
function desk(answers: ('taken' | 'away' | 'lost' | 'refused')[] = []) {
  const log: Decision[] = [];
  const settled: string[] = [];
  const kept = new Map<string, string>();
  const outside: Outside = {
    storage: { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) },
    async send({ key, event, verdict, reason, reviewer }) {
      const ending = answers.shift() ?? 'taken';
      if (ending === 'away') throw away;
      if (ending === 'refused') throw refusal;
      const at = '2024-01-01T00:00:00Z';
      if (!log.some(({ id }) => id === key)) log.push({ id: key, event, verdict, undoes: null, reason, reviewer, at });
      if (ending === 'lost') throw away;
      return {} as DecisionResponse;
    },
    settled: (entry) => settled.push(entry.key),
    exclusively: (work) => work(),
  };
  const said = () => log.map(({ event, verdict }) => `${verdict} ${event}`);
  return { outside, kept, settled, said };
}

const entry = (key: string, event: string, verdict: Verdict = 'accept'): Entry => ({
  key,
  event,
  verdict,
  reason: null,
  reviewer: 'local',
  from: 'pending',
});

describe('Outbox', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('sends in order and keeps nothing', async () => {
    const { outside, settled, said } = desk();
    const outbox = new Outbox(outside);
    await Promise.all([outbox.add(entry('1', 'a')), outbox.add(entry('2', 'b', 'reject'))]);
    expect(said()).toEqual(['accept a', 'reject b']);
    expect(settled).toEqual(['1', '2']);
    expect(outbox.entries.value).toEqual([]);
  });

  it('keeps decisions while the server is away, and sends them when it is back', async () => {
    const { outside, said } = desk(['away', 'away']);
    const outbox = new Outbox(outside);
    await outbox.add(entry('1', 'a'));
    expect(outbox.failure.value?.code).toBe('unreachable');
    expect(outbox.entries.value).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(said()).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(said()).toEqual(['accept a']);
    expect(outbox.failure.value).toBeNull();
  });

  it('keeps decisions over a reload', async () => {
    const { outside, said } = desk(['away']);
    await new Outbox(outside).add(entry('1', 'a'));
    vi.clearAllTimers();
    const reloaded = new Outbox(outside);
    expect(reloaded.entries.value).toMatchObject([{ key: '1' }]);
    await reloaded.flush();
    expect(said()).toEqual(['accept a']);
  });

  it('does not send twice what was taken without an answer', async () => {
    const { outside, settled, said } = desk(['lost', 'lost']);
    const outbox = new Outbox(outside);
    await outbox.add(entry('1', 'a'));
    await vi.advanceTimersByTimeAsync(1_000);
    await outbox.add(entry('2', 'a', 'undo'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said()).toEqual(['accept a', 'undo a']);
    expect(settled).toEqual(['1', '2']);
  });

  it('sets aside what is refused, goes on with the rest, and sends it again when asked', async () => {
    const { outside, said } = desk(['refused', 'taken', 'refused']);
    const outbox = new Outbox(outside);
    await Promise.all([outbox.add(entry('1', 'a')), outbox.add(entry('2', 'b'))]);
    expect(said()).toEqual(['accept b']);
    expect(outbox.entries.value).toMatchObject([{ key: '1', refused: 'there is a newer one' }]);
    await outbox.resend('1');
    expect(outbox.entries.value).toHaveLength(1);
    outbox.discard('1');
    expect(outbox.entries.value).toEqual([]);
  });

  it('sees what another page put into the same storage', async () => {
    const { outside, said } = desk(['away']);
    const one = new Outbox(outside);
    const other = new Outbox(outside);
    await one.add(entry('1', 'a'));
    await other.add(entry('2', 'b'));
    expect(said()).toEqual(['accept a', 'accept b']);
    one.reread();
    expect(one.entries.value).toEqual([]);
  });
});
