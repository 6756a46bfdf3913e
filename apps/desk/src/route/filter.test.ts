import { describe, expect, it } from 'vitest';
import { type Filter, readFilter, withField } from './filter.ts';

describe('readFilter', () => {
  const cases: [string, Filter][] = [
    ['', {}],
    ['state=pending&unknown=1', {}],
    ['type=ASSAULT,PROTEST&search=', { type: 'ASSAULT,PROTEST' }],
    ['order=newest&search=a+b', { search: 'a b', order: 'newest' }],
  ];
  it.each(cases)('%j', (search, filter) => expect(readFilter(new URLSearchParams(search))).toEqual(filter));
});

describe('withField', () => {
  it('puts in, replaces and takes out, always in the same order', () => {
    const one = withField(withField({}, 'order', 'newest'), 'search', 'x');
    expect(JSON.stringify(one)).toBe('{"search":"x","order":"newest"}');
    expect(withField(one, 'search', '')).toEqual({ order: 'newest' });
  });
});
