import type { Extraction } from '@opine/schema';
import { describe, expect, it } from 'vitest';
import { extractorKey, isAtLeast } from './extractor-key.ts';

describe('extractorKey', () => {
  it('does not depend on the order of the models', () => {
    const key = extractorKey({ version: '1.0.0', models: { a: '1', b: '2' } });
    expect(extractorKey({ version: '1.0.0', models: { b: '2', a: '1' } })).toBe(key);
  });

  it.each<Extraction['extractor']>([
    { version: '1.0.1', models: { a: '1', b: '2' } },
    { version: '1.0.0', models: { a: '1', b: '3' } },
    { version: '1.0.0', models: { a: '1' } },
    { version: '1.0.0', models: { a: '2', b: '1' } },
    { version: '1.0.0', models: {} },
  ])('tells %j from another', (extractor) => {
    expect(extractorKey(extractor)).not.toBe(extractorKey({ version: '1.0.0', models: { a: '1', b: '2' } }));
  });
});

describe('isAtLeast', () => {
  it.each([
    ['1.10.0', '1.9.0', true],
    ['1.9.0', '1.10.0', false],
    ['1.0.0', '1.0.0', true],
    ['0.9', '1', false],
    ['2.0.0', '10.0.0', false],
  ])('%s, %s: %j', (version, other, newer) => expect(isAtLeast(version, other)).toBe(newer));
});
