import { describe, expect, it } from 'vitest';
import { readDateline } from './dateline.ts';

describe('readDateline', () => {
  it.each([
    ['BAGHDAD, Nov 9 (Reuters) - Three drones were fired.', 'BAGHDAD, Nov 9 (Reuters)'],
    ['ST. LOUIS (AP) — The mayor said so.', 'ST. LOUIS (AP)'],
    ['RIO DE JANEIRO – “We know nothing,” he said.', 'RIO DE JANEIRO'],
    ['CLEVELAND, Ohio -- They lost.', 'CLEVELAND, Ohio'],
    ['WASHINGTON (Reuters) - Nobody came.', 'WASHINGTON (Reuters)'],
    ['The mayor — who is seventy — said so.', null],
    ['A THIRD case of the plague has been reported.', null],
    ['NATO is not what it was - and never was.', null],
    ['NATO - a short history', null],
    ['Baghdad has changed.', null],
    ['', null],
  ])('%j -> %j', (text, dateline) => expect(readDateline(text)).toBe(dateline));

  it('is not held up by a text in capitals', () => {
    const started = performance.now();
    readDateline('A-B C.D '.repeat(50_000));
    readDateline('AAAA '.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(100);
  });
});
