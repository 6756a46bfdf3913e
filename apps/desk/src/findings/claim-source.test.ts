import type { Claim, ClaimSource, Extraction } from '@opine/schema';
import { describe, expect, it } from 'vitest';
import { contentOf, sourceName } from './claim-source.ts';

const text = 'Police say that the van,\nstolen in July, was parked there.';
const extraction = { entities: [{ id: 'e1', name: 'Brod police' }] } as Extraction;
const claim = (source: ClaimSource | null, content = [{ start: 0, end: 1 }]) => ({ source, content }) as Claim;

describe('sourceName', () => {
  const cases: [ClaimSource | null, string][] = [
    [null, 'Source not named'],
    [{ kind: 'author' }, 'The writer'],
    [{ kind: 'mention', start: 0, end: 6, entity: 'e1' }, 'Brod police'],
    [{ kind: 'mention', start: 0, end: 6, entity: 'gone' }, 'Police'],
    [{ kind: 'phrase', start: 0, end: 6 }, 'Police'],
    [{ kind: 'phrase' }, 'Source not named'],
  ];
  it.each(cases)('%j: %s', (source, name) => {
    expect(sourceName(claim(source), extraction, text)).toBe(name);
  });
});

describe('contentOf', () => {
  it('joins the parts and straightens white space', () => {
    const parts = [
      { start: 16, end: 39 },
      { start: 41, end: 57 },
    ];
    expect(contentOf(claim(null, parts), text)).toBe('the van, stolen in July … was parked there');
  });
});
