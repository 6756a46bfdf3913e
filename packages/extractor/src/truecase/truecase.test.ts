import { describe, expect, it } from 'vitest';
import { trueCase } from './truecase.ts';

describe('trueCase', () => {
  it.each<[string, string, string]>([
    [
      'THE WRITER SAID IN FRANCE THAT HE WOULD MEET JOHN SMITH IN LONDON ON MONDAY.',
      'The writer said in France that he would meet John Smith in London on Monday.',
      'upper',
    ],
    [
      'the united nations said on tuesday that the government of syria had agreed to talks.',
      'The United Nations said on Tuesday that the government of Syria had agreed to talks.',
      'lower',
    ],
  ])('%s', (given, text, casing) => {
    expect(trueCase(given)).toEqual({ text, casing });
  });

  it.each([
    'The BBC and the CIA denied it.',
    'NATO said so.',
    'BBC',
    'little ones',
    '',
    'The president spoke in Paris, and nobody listened to what he said.',
    'الرئيس قال إن بلاده لن تشارك في المحادثات',
  ])('leaves alone: %s', (given) => {
    expect(trueCase(given)).toEqual({ text: given, casing: 'normal' });
  });

  it('mends a paragraph in capitals within a text', () => {
    const text = 'THE WAR IN IRAQ IS OVER\n\nOr so the president said last week in Texas.';
    expect(trueCase(text)).toEqual({
      text: 'The war in Iraq is over\n\nOr so the president said last week in Texas.',
      casing: 'normal',
    });
  });

  it('keeps every offset, whatever the letters', () => {
    for (const given of [
      'İSTANBUL WAS THE PLACE WHERE THE STRASSE ENDED. ŒUVRE ǄUNGLE',
      'ﬁne words from the straße of istanbul ended here and there',
    ]) {
      expect(trueCase(given).text).toHaveLength(given.length);
    }
  });
});
