import { describe, expect, it } from 'vitest';
import { parseRetryAfter, statusError } from './status.ts';

const now = Date.parse('2021-11-10T08:00:00Z');

describe('parseRetryAfter', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['1.5', 1500],
    ['Wed, 10 Nov 2021 08:01:00 GMT', 60_000],
    ['Wed, 10 Nov 2021 07:00:00 GMT', 0],
    ['-5', 0],
    ['99999999', 24 * 3600 * 1000],
    ['soon', null],
    ['', null],
    [undefined, null],
  ])('%j is %j ms', (value, ms) => expect(parseRetryAfter(value, now)).toBe(ms));
});

describe('statusError', () => {
  it.each([
    [400, undefined, 'never'],
    [401, undefined, 'never'],
    [403, '60', 'never'],
    [404, undefined, 'never'],
    [408, undefined, 'retry'],
    [410, undefined, 'never'],
    [425, undefined, 'retry'],
    [429, undefined, 'slow-down'],
    [429, '60', 'slow-down'],
    [451, undefined, 'never'],
    [500, undefined, 'retry'],
    [503, undefined, 'retry'],
    [503, '60', 'slow-down'],
    [504, '60', 'retry'],
    [999, undefined, 'retry'],
  ])('%i with Retry-After %j: %s', (status, retryAfter, policy) => {
    expect(statusError('https://news.example/', status, retryAfter)).toMatchObject({ code: `http-${status}`, policy });
  });
});
