import { describe, expect, it } from 'vitest';
import { anEvent, TEXT } from '../contract/examples.ts';
import type { PlacedEvent } from './event-id.ts';
import { matchEvents } from './match-events.ts';

const MOVED = `CORRECTED\n\n${TEXT}`;
const texts = new Map([
  [1, TEXT],
  [2, MOVED],
]);
const placed = (id: string, trigger: string, type: 'ASSAULT' | 'PROTEST' = 'ASSAULT', version = 1): PlacedEvent => ({
  id,
  version,
  event: anEvent(trigger, { type }, texts.get(version)),
});

describe('matchEvents', () => {
  it.each<[string, PlacedEvent[], PlacedEvent[], string[]]>([
    [
      'overlapping triggers',
      [placed('a', 'stormed the')],
      [placed('b', 'the ministry'), placed('c', 'stormed')],
      ['a c'],
    ],
    [
      'the larger overlap first',
      [placed('a', 'stormed'), placed('b', 'stormed the ministry')],
      [placed('c', 'stormed the')],
      ['b c'],
    ],
    [
      'each in one pair',
      [placed('a', 'stormed the ministry')],
      [placed('b', 'stormed'), placed('c', 'ministry')],
      ['a c'],
    ],
    ['neighbours', [placed('a', 'stormed ')], [placed('b', 'the ministry')], []],
    ['other types', [placed('a', 'stormed')], [placed('b', 'stormed', 'PROTEST')], []],
    ['the same sentence in a changed text', [placed('a', 'stormed')], [placed('b', 'stormed', 'ASSAULT', 2)], ['a b']],
    ['another trigger in a changed text', [placed('a', 'stormed')], [placed('b', 'killed', 'ASSAULT', 2)], []],
    ['nothing', [], [placed('a', 'stormed')], []],
  ])('%s', (_, earlier, later, pairs) => {
    expect(matchEvents(earlier, later, texts).map(([from, to]) => `${from.id} ${to.id}`)).toEqual(pairs);
  });

  it('does not match offsets of one text with those of another', () => {
    const a = placed('a', 'stormed');
    const b: PlacedEvent = { ...a, id: 'b', version: 2 };
    expect(matchEvents([a], [b], texts)).toEqual([]);
  });
});
