import { describe, expect, it } from 'vitest';
import { candidate } from './from-source.ts';
import { backfillBounds, jitterOf, SourceConfig } from './index.ts';
import { toldOpinion, wanted } from './wanted.ts';

const at = (path: string, categories?: string[]) => candidate('x', { url: `https://news.example${path}`, categories });
const source = (options: object) =>
  SourceConfig.parse({ id: 'x', kind: 'feed', url: 'https://news.example/feed', ...options });

describe('toldOpinion', () => {
  it.each([
    ['/opinion/a', undefined, true],
    ['/sport/columnists/a', undefined, true],
    ['/sport/a', undefined, false],
    ['/sport/a', ['Opinion'], true],
    ['/world/a', undefined, null],
    ['/world/a', ['Sport'], null],
    ['/opinion', undefined, null],
    ['/zeitgeist/a', undefined, true],
    ['/a', ['Zeit-Geist'], null],
    ['/a', ['ZEITGEIST'], true],
  ])('%s under %j: %s', (path, categories, told) => {
    expect(toldOpinion(at(path, categories), ['zeitgeist'])).toBe(told);
  });
});

describe('wanted', () => {
  it.each([
    [{}, '/sport/a', true],
    [{ opinionOnly: true }, '/sport/a', false],
    [{ opinionOnly: true }, '/world/a', true],
    [{ include: ['/opinion/**'] }, '/opinion/a', true],
    [{ include: ['/opinion/**'] }, '/world/a', false],
    [{ include: ['/opinion/**', '/world/*'] }, '/world/a', true],
    [{ include: ['/opinion/**'], exclude: ['/\\bcartoon/'] }, '/opinion/cartoon-of-the-day', false],
    [{ exclude: ['/sport/'] }, '/sport/a', false],
    [{ exclude: ['/sport/'] }, '/opinion/sport', true],
  ])('%j on %s: %s', (options, path, fits) => expect(wanted(source(options))(at(path))).toBe(fits));

  it('takes what has no address', () => {
    expect(wanted(source({ include: ['/a'] }))(candidate('x', { path: '/tmp/a.html' }))).toBe(true);
  });
});

describe('jitterOf', () => {
  const late = (id: string, run: string, jitterMinutes?: number) =>
    jitterOf({ id, schedule: { everyMinutes: 60, jitterMinutes } }, run);

  it('is the same for a run, another for the next and for another source, and within its bound', () => {
    const all = Array.from({ length: 200 }, (_, run) => late('a', `${run}`, 10));
    expect(late('a', '1', 10)).toBe(all[1]);
    expect(late('b', '1', 10)).not.toBe(all[1]);
    expect(new Set(all).size).toBeGreaterThan(190);
    expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...all)).toBeLessThan(600_000);
    expect(Math.max(...all)).toBeGreaterThan(500_000);
  });

  it('is nothing without a schedule or jitter', () => {
    expect(late('a', '1')).toBe(0);
    expect(jitterOf({ id: 'a' }, '1')).toBe(0);
  });
});

describe('backfillBounds', () => {
  it.each([
    [undefined, {}, { max: 500 }],
    [{ since: '2021-01-01', max: 9 }, {}, { since: '2021-01-01', max: 9 }],
    [{ since: '2021-01-01', max: 9 }, { max: 20 }, { since: '2021-01-01', max: 20 }],
    [{ max: 9 }, { since: '2022-01-01' }, { since: '2022-01-01', max: 9 }],
  ])('%j asked for %j: %j', (backfill, asked, bounds) => {
    expect(backfillBounds(source({ backfill }), asked)).toEqual(bounds);
  });
});
