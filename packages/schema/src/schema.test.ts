import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  Article,
  CONTEXTS,
  Decision,
  EVENT_ONTOLOGY,
  EVENT_TYPES,
  Event,
  Extraction,
  isModeOf,
  Span,
} from './index.ts';

describe('ontology', () => {
  it('defines all sixteen types, their modes and contexts in words', () => {
    expect(Object.keys(EVENT_ONTOLOGY)).toEqual([...EVENT_TYPES]);
    for (const { definition, modes } of Object.values(EVENT_ONTOLOGY)) {
      for (const words of [definition, ...Object.values(modes)]) expect(words).toMatch(/^[A-Z].{5,}\.$/);
    }
    expect(CONTEXTS).toHaveLength(37);
  });

  it.each([
    ['ASSAULT', 'drone', true],
    ['ASSAULT', 'arson', true],
    ['PROTEST', 'work-stoppage', true],
    ['PROTEST', 'drone', false],
    ['AGREE', 'toString', false],
  ] as const)('%s %s: %s', (type, mode, expected) => {
    expect(isModeOf(type, mode)).toBe(expected);
  });
});

describe('schemas', () => {
  it.each([
    [{ start: 0, end: 0 }, true],
    [{ start: 3, end: 2 }, false],
    [{ start: -1, end: 2 }, false],
    [{ start: 0.5, end: 2 }, false],
  ])('span %j: %s', (span, valid) => {
    expect(Span.safeParse(span).success).toBe(valid);
  });

  it.each([
    ['article', Article],
    ['extraction', Extraction],
    ['event', Event],
    ['decision', Decision],
  ])('the JSON Schema file of %s is up to date', (name, schema) => {
    const file = JSON.parse(readFileSync(new URL(`../json/${name}.schema.json`, import.meta.url), 'utf8'));
    const fresh = { $id: `urn:opine:schema:${name}`, title: name, ...z.toJSONSchema(schema) };
    expect(file).toEqual(JSON.parse(JSON.stringify(fresh)));
  });
});
