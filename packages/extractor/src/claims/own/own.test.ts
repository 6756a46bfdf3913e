import { describe, expect, it } from 'vitest';
import { Document } from '../../document/index.ts';
import { sectionsStage } from '../../sections/index.ts';
import { tokensStage } from '../../tokens/index.ts';
import { framesOf } from '../attribution/frame.ts';
import { placesOf } from '../attribution/tagger.ts';
import { ownClaims, readOwn } from './own.ts';

const OPINION = [
  'The plan is a mistake. It will only deepen the misery of the valley.',
  'We must not pretend that the wall has brought peace. It clearly has not.',
  'The governor should resign. His arrogance is the real obstacle to a fair settlement.',
].join('\n\n');
const NEWS = [
  'TORVIK, March 3 (AFP) - A bus fell into a river near the town of Torvik on Sunday, killing four people.',
  'Two boats searched the river until midnight. The road was closed for 14 hours.',
  'The bus had left the capital at 6 a.m. with 31 passengers on board. Police identified the driver as a man of 52.',
].join('\n\n');

function claimsOf(text: string) {
  const document = new Document({ id: 'o', text });
  sectionsStage.annotate(document);
  tokensStage.annotate(document);
  const places = placesOf(document.tokens.length, framesOf(document, new Map()));
  return ownClaims(document, readOwn(document, places, new Uint8Array(document.tokens.length))).map((claim) => ({
    kind: claim.kind,
    text: document.slice(claim.content[0]),
    claim,
  }));
}

describe('ownClaims', () => {
  it.each([
    ['The governor should resign.', 'prescription'],
    ['It will only deepen the misery of the valley.', 'prediction'],
    ['The plan is a mistake.', 'evaluation'],
  ])('%s', (sentence, kind) => {
    expect(claimsOf(OPINION).find(({ text }) => text === sentence)?.kind).toBe(kind);
  });

  it.each([
    ['The drought led to the collapse of the harvest.', 'cause'],
    ['The militia has massacred and looted with impunity.', 'accusation'],
  ])('%s', (sentence, kind) => {
    expect(claimsOf(`${OPINION}\n\n${sentence}`).at(-1)).toMatchObject({ text: sentence, kind });
  });

  it('finds none in a report', () => {
    expect(claimsOf(NEWS)).toEqual([]);
  });

  it('leaves long quotations to whoever is quoted', () => {
    const quoted = '“The dam should never have been built, and it will ruin every farm in the valley.”';
    expect(claimsOf(`${OPINION}\n\n${quoted}`).filter(({ text }) => text.includes('dam'))).toEqual([]);
  });

  it('has the writer as source and no cue', () => {
    const [{ claim }] = claimsOf(OPINION);
    expect(claim).toMatchObject({ source: { kind: 'author', span: null, entity: null }, cue: null });
  });
});
