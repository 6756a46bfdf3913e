import { describe, expect, it } from 'vitest';
import { link } from './linker.ts';

const CODES = '.SQC';

/** Labels as a string of . S Q C; "|" begins a sentence, "¶" a paragraph, letters in brackets are quoted. */
function linked(text: string): string[] {
  const labels: number[] = [];
  const sentences: number[] = [];
  const paragraphs: number[] = [];
  const quotes: number[] = [];
  let sentence = 0;
  let paragraph = 0;
  let quoted = 0;
  for (const mark of text) {
    if (mark === '|') sentence++;
    else if (mark === '¶') {
      sentence++;
      paragraph++;
    } else if (mark === '[') quoted = 1;
    else if (mark === ']') quoted = 0;
    else {
      labels.push(CODES.indexOf(mark));
      sentences.push(sentence);
      paragraphs.push(paragraph);
      quotes.push(quoted);
    }
  }
  return link({
    labels: Uint8Array.from(labels),
    sides: new Int8Array(labels.length),
    sentences: Int32Array.from(sentences),
    paragraphs: Int32Array.from(paragraphs),
    quotes: Uint8Array.from(quotes),
  }).map(
    ({ source, cue, content }) =>
      `${source?.first ?? '-'} ${cue?.first ?? '-'} ${content.map((c) => c.first).join('+')}`,
  );
}

describe('link', () => {
  it.each([
    ['nothing', '.....', []],
    ['cue alone makes no claim', '.SQ..', []],
    ['source, cue, content', 'SQCCC.', ['0 1 2']],
    ['content first', 'CCC.SQ.', ['4 5 0']],
    ['inverted', 'CCC.QS.', ['5 4 0']],
    ['cue cuts the content', 'CC.SQ.CC', ['3 4 0+6']],
    ['two cues of one source', 'SQCC.QCC', ['0 1 2', '0 5 6']],
    ['two attributions in a sentence', 'SQCC.SQCC', ['0 1 2', '5 6 7']],
    ['a quotation goes on after the cue', '[CC].SQ.|[CC.]', ['3 4 0+6']],
    ['no source', '.QCC', ['- 1 2']],
    ['each sentence its own', 'SQCC.|SQCC.', ['0 1 2', '5 6 7']],
  ])('%s: %s', (_, text, expected) => {
    expect(linked(text)).toEqual(expected);
  });
});
