import type { Event, Participant } from '@opine/schema';
import { describe, expect, it } from 'vitest';
import { whoToWhom } from './read-event.ts';

const who = (role: Participant['role'], ...names: string[]) => ({ role, names });
const event = (...participants: ReturnType<typeof who>[]) =>
  ({ participants, triggers: [{ text: 'car bomb' }] }) as Event;

describe('whoToWhom', () => {
  const cases: [Event, string][] = [
    [event(), '“car bomb”'],
    [event(who('weapon', 'bomb')), '“car bomb”'],
    [event(who('actor', 'Grey Sash', 'the brigade')), 'Grey Sash'],
    [event(who('target', 'bridge')), 'unnamed → bridge'],
    [event(who('actor', 'a'), who('target', 'b'), who('actor', 'c'), who('target', 'd')), 'a, c → b, d'],
  ];
  it.each(cases)('%#', (given, line) => {
    expect(whoToWhom(given)).toBe(line);
  });
});
