import { describe, expect, it } from 'vitest';
import { Document } from '../../document/index.ts';
import { tokensStage } from '../../tokens/index.ts';
import { readClaim } from './kind.ts';

/** Reads `source [cue] {content}`. */
function read(marked: string) {
  const text = marked.replace(/[[\]{}]/g, '');
  const document = new Document({ id: 'k', text });
  tokensStage.annotate(document);
  const span = (open: string, close: string, seen: string) => {
    const start = marked.indexOf(open) - seen.length;
    return document.rangeOf({ start, end: marked.indexOf(close) - seen.length - 1 });
  };
  const cueFirst = marked.indexOf('[') < marked.indexOf('{');
  const cue = marked.includes('[') ? span('[', ']', cueFirst ? '' : '{}') : null;
  const content = span('{', '}', cueFirst && marked.includes('[') ? '[]' : '');
  return readClaim(document.tokens, cue, [content]);
}

describe('readClaim', () => {
  it.each([
    ['The minister [said] {the talks had failed}.', 'statement', 'certain', 'positive'],
    ['The minister [accused] {the rebels of looting the town}.', 'accusation', 'certain', 'positive'],
    ['The ministry [denied] {that troops had crossed the border}.', 'denial', 'certain', 'negative'],
    ['The union [demanded] {the release of the teachers}.', 'demand', 'certain', 'positive'],
    ['The bishop [said] {the prisoners should be freed}.', 'demand', 'certain', 'positive'],
    ['The rebels [vowed] {to burn the village}.', 'threat', 'certain', 'positive'],
    ['The party [promised] {to lower taxes}.', 'promise', 'certain', 'positive'],
    ['The premier [said] {he will not resign}.', 'refusal', 'certain', 'positive'],
    ['Analysts [predict] {that prices will rise}.', 'prediction', 'probable', 'positive'],
    ['Many [believe] {that the vote was rigged}.', 'belief', 'probable', 'positive'],
    ['Many [think] {that the vote must be held again}.', 'demand', 'certain', 'positive'],
    ['The court [refused] {to hear the case}.', 'refusal', 'certain', 'negative'],
    ['The mayor [would not admit] {that money was missing}.', 'denial', 'certain', 'negative'],
    ['The reporter [asked] {whether the bridge was safe}.', 'question', 'certain', 'positive'],
    ['The mayor [asked] {the council to vote again}.', 'demand', 'certain', 'positive'],
    ['The guards [said] {the convoy may have been hit}.', 'statement', 'possible', 'positive'],
    ['The paper [called] {the raid a massacre}.', 'accusation', 'certain', 'positive'],
    ['Villagers [were warned] {to stay away from the river}.', 'demand', 'certain', 'positive'],
    ['The gang [threatened] {the judge}.', 'threat', 'certain', 'positive'],
    ['He [sees] {his rivals as traitors}.', 'belief', 'certain', 'positive'],
    ['The envoy [said] {the siege was a crime}.', 'accusation', 'certain', 'positive'],
    ['The paper [called] {the festival a success}.', 'statement', 'certain', 'positive'],
  ])('%s', (marked, kind, certainty, polarity) => {
    const reading = read(marked);
    expect([reading.kind, reading.certainty, reading.polarity]).toEqual([kind, certainty, polarity]);
  });
});
