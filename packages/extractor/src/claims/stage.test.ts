import { describe, expect, it } from 'vitest';
import { type DocClaim, Document } from '../document/index.ts';
import { entitiesStage } from '../entities/index.ts';
import { languageStage } from '../language/index.ts';
import { mentionsStage } from '../mentions/index.ts';
import { sectionsStage } from '../sections/index.ts';
import { tokensStage } from '../tokens/index.ts';
import { claimsStage } from './stage.ts';

const STAGES = [sectionsStage, tokensStage, languageStage, mentionsStage, entitiesStage, claimsStage];

function annotated(text: string): Document {
  const document = new Document({ id: 'c', text });
  for (const stage of STAGES) stage.annotate(document);
  return document;
}

/** Attributed claims as "source | cue | content | kind | quote". */
function attributed(text: string): string[] {
  const document = annotated(text);
  const words = (claim: DocClaim) => [
    claim.source?.span ? document.slice(claim.source.span) : '-',
    claim.cue ? document.slice(claim.cue) : '-',
    claim.content.map((span) => document.slice(span)).join(' + '),
    claim.kind,
    claim.quote,
  ];
  return document.claims.filter(({ source }) => source?.kind !== 'author').map((claim) => words(claim).join(' | '));
}

describe('claimsStage', () => {
  it.each([
    ['The minister said the talks had failed.', ['The minister | said | the talks had failed | statement | indirect']],
    [
      '“We will never leave this valley,” the farmer told reporters.',
      ['the farmer | told | “We will never leave this valley,” | refusal | direct'],
    ],
    [
      'According to the ministry, two bridges were destroyed in the storm.',
      ['the ministry | According to | two bridges were destroyed in the storm | statement | indirect'],
    ],
    [
      'The opposition accused the governor of stealing the harvest.',
      ['The opposition | accused | the governor of stealing the harvest | accusation | indirect'],
    ],
    ['The river rose by two metres overnight and flooded the market.', []],
    ['She walked to the station and bought a ticket.', []],
  ])('%s', (text, claims) => {
    expect(attributed(text)).toEqual(claims);
  });

  it('ties a source to its entity and tells what a claim is about', () => {
    const { claims } = annotated('Barack Obama said that Iran had broken the agreement.');
    expect(claims[0].source).toMatchObject({ kind: 'mention', entity: { name: 'Barack Obama' } });
    expect(claims[0].about.map(({ name }) => name)).toEqual(['Iran']);
  });

  it('notes what found a claim', () => {
    expect(annotated('The minister said the talks had failed.').claims[0].why).toContain('"say"');
  });

  it.each(['', ' ', '"', '””””', ':::: ----', '“'.repeat(500), 'he said '.repeat(3000)])('stands %j', (text) => {
    expect(() => annotated(text)).not.toThrow();
  });
});
