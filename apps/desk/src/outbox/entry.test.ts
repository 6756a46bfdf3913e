import type { Decision, Verdict } from '@opine/schema';
import { describe, expect, it } from 'vitest';
import { type Entry, wasTaken } from './entry.ts';

const decided = (id: string, verdict: Verdict, undoes: string | null = null): Decision => ({
  id,
  event: 'e',
  verdict,
  undoes,
  reason: null,
  reviewer: 'local',
  at: '2024-01-01T00:00:00Z',
});
const entry = (verdict: Verdict, before?: string | null): Entry => ({
  key: 'k',
  event: 'e',
  verdict,
  reason: null,
  reviewer: 'local',
  from: 'pending',
  ...(before === undefined ? {} : { before }),
});

describe('wasTaken', () => {
  const cases: [what: string, Entry, Decision[], boolean][] = [
    ['never sent', entry('accept'), [decided('1', 'accept')], false],
    ['accept, nothing there', entry('accept', null), [], false],
    ['accept, there now', entry('accept', null), [decided('1', 'accept')], true],
    ['accept, somebody rejected', entry('accept', null), [decided('1', 'reject')], false],
    ['accept, was accepted before and still only that', entry('accept', '1'), [decided('1', 'accept')], false],
    ['accept again, there twice', entry('accept', '1'), [decided('1', 'accept'), decided('2', 'accept')], true],
    ['accept, came and was undone', entry('accept', null), [decided('1', 'accept'), decided('2', 'undo', '1')], false],
    ['undo, not there', entry('undo', '1'), [decided('1', 'accept')], false],
    ['undo, there', entry('undo', '1'), [decided('1', 'accept'), decided('2', 'undo', '1')], true],
    ['undo of the second only', entry('undo', '2'), [decided('1', 'accept'), decided('2', 'reject')], false],
  ];
  it.each(cases)('%s', (_, sent, history, taken) => {
    expect(wasTaken(sent, history)).toBe(taken);
  });
});
