import type { MentionForm, MentionType } from '@opine/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenised } from '../../test/tokenised.ts';
import type { DocMention, Document } from '../document/index.ts';
import { entitiesStage } from './index.ts';

const WORDS = [
  'Omar',
  'al-Khatib',
  'the',
  'militia',
  'US',
  'president',
  'he',
  'their',
  ',',
  'Front',
  '(',
  'FF',
  ')',
  'of',
  "Ka'ib",
  'was',
  '.',
];
const TYPES: MentionType[] = ['person', 'group', 'place', 'weapon', 'date', 'nationality'];
const FORMS: MentionForm[] = ['name', 'nominal'];

/** A text of such words, with mentions of every kind cut at will, none overlapping. */
const documents = fc
  .record({
    words: fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 6 })), { maxLength: 60 }),
    cuts: fc.array(
      fc.record({ skip: fc.nat(3), length: fc.integer({ min: 1, max: 4 }), type: fc.nat(5), form: fc.nat(1) }),
    ),
  })
  .map(({ words, cuts }) => {
    const document = tokenised(words.join(' '));
    let at = 0;
    for (const { skip, length, type, form } of cuts) {
      const first = at + skip;
      const last = first + length;
      if (last > document.tokens.length) break;
      const [start, end] = [document.tokens[first]!.start, document.tokens[last - 1]!.end];
      const facts = { type: TYPES[type]!, form: FORMS[form]!, confidence: 1, by: 'tagger' } as const;
      document.mentions.push({ first, last, start, end, ...facts });
      at = last;
    }
    return document;
  });

function linked(document: Document): { document: Document; before: DocMention[] } {
  const before = [...document.mentions];
  entitiesStage.annotate(document);
  return { document, before };
}

describe('entitiesStage', () => {
  it('keeps every mention, adds only pronouns, leaves them sorted and apart', () => {
    fc.assert(
      fc.property(documents, (given) => {
        const { document, before } = linked(given);
        const added = document.mentions.filter((mention) => !before.includes(mention));
        expect(before.every((mention) => document.mentions.includes(mention))).toBe(true);
        expect(added.every((mention) => mention.form === 'pronoun')).toBe(true);
        document.mentions.forEach((mention, i) => {
          expect(mention.start).toBeGreaterThanOrEqual(document.mentions[i - 1]?.end ?? 0);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('puts each linked mention under one entity of its sort, with a name and no empty entity', () => {
    fc.assert(
      fc.property(documents, (given) => {
        const { document } = linked(given);
        const members = document.entities.flatMap((entity) => entity.mentions);
        expect(new Set(members).size).toBe(members.length);
        for (const entity of document.entities) {
          expect(entity.mentions.length).toBeGreaterThan(0);
          expect(entity.mentions.every((mention) => mention.entity === entity && mention.type === entity.type)).toBe(
            true,
          );
        }
      }),
      { numRuns: 150 },
    );
  });
});
