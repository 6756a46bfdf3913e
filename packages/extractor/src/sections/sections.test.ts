import { describe, expect, it } from 'vitest';
import { annotate } from '../extractor.ts';
import { datelineLength } from './dateline.ts';

const BODY =
  'The governor told reporters that the bridge would be closed until the engineers had looked at every pillar.';

function kindsOf(text: string, title?: string): [string, string][] {
  const document = annotate({ id: 'x', text, title });
  return document.sections.map((section) => [section.kind, document.slice(section).slice(0, 24)]);
}

describe('sections', () => {
  it.each<[string, string, [string, string][]]>([
    [
      'a heading without a full stop is the title',
      `A bridge too many\n\n${BODY}`,
      [
        ['title', 'A bridge too many'],
        ['body', BODY.slice(0, 24)],
      ],
    ],
    [
      'a short first sentence is no title',
      `The bridge is closed.\n\n${BODY}`,
      [['body', 'The bridge is closed.\n\nT']],
    ],
    [
      'a byline',
      `A bridge too many\n\nBy Ada Quill\n\n${BODY}`,
      [
        ['title', 'A bridge too many'],
        ['byline', 'By Ada Quill'],
        ['body', BODY.slice(0, 24)],
      ],
    ],
    [
      'a caption between paragraphs',
      `${BODY}\n\nThe bridge at dawn. (Photo: Ada Quill/Harbour Press)\n\n${BODY}`,
      [
        ['body', BODY.slice(0, 24)],
        ['caption', 'The bridge at dawn. (Pho'],
        ['body', BODY.slice(0, 24)],
      ],
    ],
    [
      'a bio at the end',
      `${BODY}\n\n${BODY}\n\nThe writer is a retired engineer.`,
      [
        ['body', BODY.slice(0, 24)],
        ['bio', 'The writer is a retired '],
      ],
    ],
    [
      'all after a heading of the page is left over',
      `${BODY}\n\n${BODY}\n\nRelated Posts\n\nTen bridges you must see\n\nLeave a Reply`,
      [
        ['body', BODY.slice(0, 24)],
        ['boilerplate', 'Related Posts\n\nTen bridg'],
      ],
    ],
    [
      'share lines go, the body goes on',
      `${BODY}\n\nShare this:\n\n${BODY}`,
      [
        ['body', BODY.slice(0, 24)],
        ['boilerplate', 'Share this:'],
        ['body', BODY.slice(0, 24)],
      ],
    ],
    [
      'a dateline of a text in capitals, its paragraph short',
      `SAN MIRO, 3 JAN 90 -- [TEXT] THE GOVERNOR SAID THIS:\n\n${BODY.toUpperCase()}`,
      [
        ['dateline', 'San Miro, 3 Jan 90 -- [t'],
        ['body', 'the governor said this:\n'],
      ],
    ],
    [
      'a dateline is cut off its paragraph',
      `PORT ELDER, June 3 (HPA) - ${BODY}`,
      [
        ['dateline', 'PORT ELDER, June 3 (HPA)'],
        ['body', BODY.slice(0, 24)],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(kindsOf(text)).toEqual(expected);
  });

  it('takes the given title for one though it reads like a sentence', () => {
    expect(kindsOf(`The bridge must go.\n\n${BODY}`, 'The bridge must go.')[0]).toEqual([
      'title',
      'The bridge must go.',
    ]);
  });

  it('leaves no token in what is left over of the page', () => {
    const document = annotate({
      id: 'x',
      text: `${BODY}\n\n${BODY}\n\nLeave a Reply\n\nYour email address will not be published.`,
    });
    expect(document.tokens.some((token) => token.lower === 'reply' || token.lower === 'email')).toBe(false);
  });
});

describe('datelineLength', () => {
  it.each<[string, string]>([
    ['PORT ELDER, June 3 (HPA) - The', 'PORT ELDER, June 3 (HPA) - '],
    ['SAN MIRO, 4 FEB 90 (HPA) -- [TEXT] THE', 'SAN MIRO, 4 FEB 90 (HPA) -- [TEXT] '],
    ['Port Elder (HPA) — The', 'Port Elder (HPA) — '],
    ['PORT ELDER, Elmark, JUNE 3, 2024 (HARBOUR WIRE) -- THE', 'PORT ELDER, Elmark, JUNE 3, 2024 (HARBOUR WIRE) -- '],
    [
      'SAN MIRO (ELMARK), 4 FEB 90 -- [REPORT] [HARBOUR WIRE, HW] [TEXT] THE',
      'SAN MIRO (ELMARK), 4 FEB 90 -- [REPORT] [HARBOUR WIRE, HW] [TEXT] ',
    ],
    ['Port Elder, 3 June -- The', 'Port Elder, 3 June -- '],
    ['Peace - at last - is here', ''],
    ['The bridge (built in 1904) - and its keeper', ''],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(text.slice(0, datelineLength(text))).toBe(expected);
  });

  it.each<[string, string]>([
    ['San Miro, 4 Feb 90 -- [text] the', 'San Miro, 4 Feb 90 -- [text] '],
    ['San Miro, no date (Radio Elmark) -- the', 'San Miro, no date (Radio Elmark) -- '],
    ['PEACE - AT LAST - IS HERE', ''],
  ])('given in capitals only: %s', (text, expected) => {
    expect(text.slice(0, datelineLength(text, false))).toBe(expected);
  });
});
