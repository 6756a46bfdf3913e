import type { Section } from '@opine/schema';
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from './mark.ts';

const title: Section[] = [{ start: 0, end: 5, kind: 'title' }];

describe('paragraphsOf', () => {
  const cases: [text: string, sections: Section[], paragraphs: string[]][] = [
    ['', [], []],
    [' \n\n \n', [], []],
    ['one', [], ['body:one']],
    ['one\ntwo', [], ['body:one\ntwo']],
    ['Title\n\nfirst\n\n\n\nsecond\n', title, ['title:Title', 'body:first', 'body:second']],
    ['\n\n  one\r\n\r\ntwo', [], ['body:one', 'body:two']],
    ['one\n \t\ntwo', [], ['body:one', 'body:two']],
  ];
  it.each(cases)('%j', (text, sections, paragraphs) => {
    const found = paragraphsOf(text, sections).map(({ start, end, type }) => `${type}:${text.slice(start, end)}`);
    expect(found).toEqual(paragraphs);
  });
});
