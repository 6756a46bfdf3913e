import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HostTurns } from './host-turns.ts';

export const LEASE_MS = 600;
const HOST = 'news.example';
const patient = { delayMs: 100, patienceMs: 60_000 };

/** What all `HostTurns` must do. `open` gives two that share their hosts, which nobody asked yet. */
export function turnsContract(open: () => Promise<[HostTurns, HostTurns]>): void {
  let here: HostTurns;
  let there: HostTurns;
  beforeEach(async () => {
    [here, there] = await open();
  });
  afterEach(() => Promise.all([here, there].map((turns) => turns.close())));

  const granted = async (turns: HostTurns, host = HOST, options = patient) => {
    const turn = await turns.turn(host, options);
    if (!turn.granted) throw new Error(`sent away for ${turn.waitMs} ms`);
    return turn;
  };
  const sentAway = async (turns: HostTurns, options = { delayMs: 100, patienceMs: 0 }) => {
    const turn = await turns.turn(HOST, options);
    if (turn.granted) throw new Error('was not sent away');
    return turn.waitMs;
  };

  it('gives the first turn at once, and the next a delay after its end', async () => {
    const start = Date.now();
    const first = await granted(here);
    expect(Date.now() - start).toBeLessThan(80);
    await sleep(150);
    const end = Date.now();
    await first.release('ok');
    expect(await there.waitOf(HOST)).toBeGreaterThan(50);
    const second = await granted(there);
    expect(Date.now() - end).toBeGreaterThanOrEqual(95);
    expect(Date.now() - end).toBeLessThan(300);
    await second.release('ok');
  });

  it('lets one request at a time through, whoever asks, and loses no time', async () => {
    let running = 0;
    const spans: { start: number; end: number }[] = [];
    const request = async (turns: HostTurns) => {
      const turn = await granted(turns);
      expect(++running).toBe(1);
      const start = Date.now();
      await sleep(20);
      running--;
      spans.push({ start, end: Date.now() });
      await turn.release('ok');
    };
    await Promise.all([here, there, here, there, here, there].map(request));
    for (let n = 1; n < spans.length; n++) expect(spans[n].start - spans[n - 1].end).toBeGreaterThanOrEqual(95);
    expect(spans.at(-1)!.end - spans[0].start).toBeLessThan(1600);
  });

  it('keeps hosts apart', async () => {
    await granted(here, 'a.example');
    const start = Date.now();
    await granted(there, 'b.example');
    expect(Date.now() - start).toBeLessThan(80);
    expect(await here.waitOf('c.example')).toBe(0);
  });

  it('sends those away who would wait too long, one after the other', async () => {
    const turn = await granted(here);
    await turn.release('ok');
    const waits = [await sentAway(here), await sentAway(there), await sentAway(here)];
    expect(waits[0]).toBeGreaterThan(100);
    expect(waits[1] - waits[0]).toBeGreaterThan(50);
    expect(waits[2] - waits[1]).toBeGreaterThan(50);
    // Whoever was sent away has reserved nothing.
    await sleep(110);
    await (await granted(there, HOST, { delayMs: 100, patienceMs: 0 })).release('ok');
  });

  it('sends nobody away farther than half an hour', async () => {
    await (await granted(here)).release('ok');
    const slow = { delayMs: 10 * 60_000, patienceMs: 0 };
    const waits = [];
    for (let n = 0; n < 5; n++) waits.push(await sentAway(n % 2 === 0 ? here : there, slow));
    expect(Math.max(...waits)).toBeLessThanOrEqual(30 * 60_000 + 200);
  });

  it('does not let a request that hangs hold up others', async () => {
    await granted(here);
    const start = Date.now();
    expect(await sentAway(there, { delayMs: 20, patienceMs: 60 })).toBeGreaterThan(0);
    expect(Date.now() - start).toBeLessThan(400);
  });

  it('takes the turn of a dead process for ended', async () => {
    const start = Date.now();
    const dead = await granted(here);
    const next = await granted(there);
    expect(Date.now() - start).toBeGreaterThanOrEqual(LEASE_MS - 5);
    expect(Date.now() - start).toBeLessThan(LEASE_MS + 400);
    // If it lives after all, it can't end the turn of another.
    await dead.release('ok');
    await sleep(120);
    await sentAway(here);
    await next.release('ok');
  });

  it('leaves a host alone that asked for it, also those who wait already', async () => {
    const turn = await granted(here);
    const waiting = here.turn(HOST, { delayMs: 10, patienceMs: 200 });
    await sleep(20);
    await there.pause(HOST, 5000);
    await turn.release('ok');
    const answer = await waiting;
    expect(answer.granted).toBe(false);
    expect(await here.waitOf(HOST)).toBeGreaterThan(4000);
    expect(await sentAway(there)).toBeGreaterThan(4000);
    // A shorter one takes nothing back.
    await here.pause(HOST, 10);
    expect(await here.waitOf(HOST)).toBeGreaterThan(4000);
  });

  it('asks a failing host ever more seldom, until it answers', async () => {
    const waits: number[] = [];
    for (const outcome of ['failed', 'failed', 'failed', 'ok'] as const) {
      await (await granted(here)).release(outcome);
      waits.push(await there.waitOf(HOST));
    }
    for (const [n, expected] of [200, 400, 800, 100].entries()) {
      expect(waits[n]).toBeGreaterThan(expected - 60);
      expect(waits[n]).toBeLessThanOrEqual(expected);
    }
  });

  it('leaves off waiting when it is told to', async () => {
    await granted(here);
    const stop = new AbortController();
    const waiting = there.turn(HOST, { ...patient, signal: stop.signal });
    const reason = new Error('closing');
    setTimeout(() => stop.abort(reason), 50);
    await expect(waiting).rejects.toBe(reason);
  });
}
