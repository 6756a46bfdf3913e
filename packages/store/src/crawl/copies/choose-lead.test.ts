import { describe, expect, it } from 'vitest';
import { chooseLead, type Member } from './choose-lead.ts';

const member = (seq: number, shingles: number, partial = false): Member => ({
  article: `a${seq}`,
  seq,
  shingles,
  partial,
  kind: 'near',
  score: 1,
});

describe('chooseLead', () => {
  it.each<[string, [Member, ...Member[]], string]>([
    ['the only one', [member(1, 10)], 'a1'],
    ['the earliest of those as full', [member(2, 100), member(1, 95)], 'a1'],
    ['the fullest', [member(1, 100), member(2, 300), member(3, 200)], 'a2'],
    ['a whole text before a longer one that is cut off', [member(1, 300, true), member(2, 200)], 'a2'],
    ['the fullest where all are cut off', [member(1, 100, true), member(2, 200, true)], 'a2'],
  ])('takes %s', (_, members, lead) => {
    expect(chooseLead(members).article).toBe(lead);
  });
});
