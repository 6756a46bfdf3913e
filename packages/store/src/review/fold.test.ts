import type { Decision, Verdict } from '@opine/schema';
import { describe, expect, it } from 'vitest';
import { fold, type Said, undoable } from './fold.ts';

/** One decision after the other, each with its number as its id; `undo:2` takes back the one with the id 2. */
function log(...words: string[]): Said[] {
  return words.map((word, i) => {
    const [verdict, detail = ''] = word.split(':');
    const decision: Decision = {
      id: String(i + 1),
      event: 'e',
      verdict: verdict as Verdict,
      undoes: verdict === 'undo' || verdict === 'redo' ? detail : null,
      reason: null,
      reviewer: verdict === 'skip' ? detail : 'ana',
      at: '2024-01-01T00:00:00Z',
      ...(verdict === 'edit' ? { patch: { mode: detail === '' ? null : (detail as 'drone') } } : {}),
      ...(verdict === 'merge' ? { into: detail } : {}),
    };
    return { seq: i + 1, decision, second: detail === 'second' };
  });
}

describe('fold', () => {
  it.each<[string[], string, string | null]>([
    [[], 'pending', null],
    [['accept'], 'accepted', '1'],
    [['accept', 'reject'], 'rejected', '2'],
    [['accept', 'undo:1'], 'pending', null],
    [['accept', 'undo:1', 'redo:2'], 'accepted', '1'],
    [['accept', 'undo:1', 'redo:2', 'undo:3'], 'pending', null],
    [['accept', 'reject', 'undo:2'], 'accepted', '1'],
    [['accept', 'reject', 'undo:1'], 'rejected', '2'],
    [['accept', 'flag', 'comment', 'edit', 'skip:bo'], 'accepted', '1'],
    [['merge:x'], 'merged', '1'],
    [['merge:x', 'accept'], 'accepted', '2'],
    [['accept', 'reject:second'], 'accepted', '1'],
    [['accept', 'reject:second', 'reject'], 'rejected', '3'],
    [['accept', 'reject:second', 'undo:1'], 'rejected', '2'],
  ])('%j is %s', (words, state, decision) => {
    const folded = fold(log(...words));
    expect([folded.state, folded.decision?.decision.id ?? null]).toEqual([state, decision]);
  });

  it.each<[string[], boolean]>([
    [['accept', 'reject:second'], true],
    [['accept', 'accept:second'], false],
    [['accept', 'reject:second', 'accept'], false],
    [['accept', 'reject:second', 'undo:2'], false],
  ])('%j is disputed: %j', (words, disputed) => expect(fold(log(...words)).disputed).toBe(disputed));

  it('puts later corrections over earlier ones, and drops what was taken back', () => {
    expect(fold(log('edit:drone', 'edit:firearms')).patch).toEqual({ mode: 'firearms' });
    expect(fold(log('edit:drone', 'edit:firearms', 'undo:2')).patch).toEqual({ mode: 'drone' });
    expect(fold(log('edit:drone', 'undo:1')).patch).toBeNull();
  });

  it('counts flags, comments, skips and splits in force', () => {
    const { flagged, comments, skipped, splits } = fold(
      log('flag', 'comment', 'comment', 'undo:2', 'skip:bo', 'skip:cy', 'undo:6', 'split', 'unflag', 'undo:9'),
    );
    expect([flagged, comments, [...skipped], splits.length]).toEqual([true, 1, [['bo', 5]], 1]);
  });

  it('leaves out what can not hold', () => {
    expect(fold(log('accept', 'merge:gone'), new Set(['2'])).state).toBe('accepted');
  });
});

describe('undoable', () => {
  it.each<[string[], 'undo' | 'redo', string | undefined, string | null]>([
    [[], 'undo', undefined, null],
    [['accept', 'flag'], 'undo', undefined, '2'],
    [['accept', 'flag', 'undo:2'], 'undo', undefined, '1'],
    [['accept', 'undo:1'], 'undo', undefined, null],
    [['accept', 'undo:1', 'redo:2'], 'undo', undefined, '3'],
    [['accept', 'undo:1', 'redo:2'], 'undo', '1', '3'],
    [['accept', 'flag'], 'undo', '1', '1'],
    [['accept'], 'undo', 'unknown', null],
    [['accept', 'undo:1'], 'undo', '1', null],
    [['accept'], 'redo', undefined, null],
    [['accept', 'undo:1'], 'redo', undefined, '2'],
    [['accept', 'flag', 'undo:2', 'undo:1'], 'redo', undefined, '4'],
    [['accept', 'flag', 'undo:2', 'undo:1', 'redo:4'], 'redo', undefined, '3'],
    [['accept', 'undo:1', 'reject'], 'redo', undefined, null],
    [['accept', 'undo:1', 'reject'], 'redo', '2', '2'],
    [['accept', 'undo:1', 'redo:2', 'undo:3'], 'redo', '2', '4'],
    [['accept'], 'redo', '1', null],
  ])('%j, %s of %j: %j', (words, verdict, wanted, id) => {
    expect(undoable(log(...words), verdict, wanted)?.id ?? null).toBe(id);
  });
});
