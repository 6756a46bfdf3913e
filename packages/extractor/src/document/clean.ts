/**
 * The text that is analysed: what was given, less the characters that trip a tokenizer.
 * Characters are replaced one for one where that is enough; the few that split a word in two (soft hyphen,
 * zero-width marks) are taken out, and a map leads each offset back to the text as given.
 */
export interface CleanText {
  readonly text: string;
  /** Offset in the given text of each code unit of `text`, or null when the two run in step. */
  readonly map: Uint32Array | null;
}

/** Inside words these carry no meaning: soft hyphen, zero-width space, (non-)joiner, word joiner, BOM. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const INVISIBLE_ALL = new RegExp(INVISIBLE, 'g');
/** Line and paragraph separators, vertical tab, form feed, next line: all are line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const LINE_END = /[\u2028\u2029\u000B\u000C\u0085]/g;
/** Controls other than tab and line feed, and lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000D-\u001F\u007F-\u0084\u0086-\u009F]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** No word is that long; what is (base64, a megabyte of one letter) holds nothing to extract and is blanked. */
const LONGEST_RUN = 400;
const SPACE = /\s/;

/** @param given any string, valid Unicode or not. @returns text of the same length unless `map` is set. */
export function cleanText(given: string): CleanText {
  const text = withoutLongRuns(given.replace(LINE_END, '\n').replace(CONTROL, ' ').replace(LONE_SURROGATE, ' '));
  return INVISIBLE.test(text) ? withoutInvisible(text) : { text, map: null };
}

function withoutInvisible(text: string): CleanText {
  const map = new Uint32Array(text.length);
  let kept = 0;
  let from = 0;
  const keepUpTo = (end: number) => {
    for (let i = from; i < end; i++) map[kept++] = i;
  };
  for (const match of text.matchAll(INVISIBLE_ALL)) {
    keepUpTo(match.index);
    from = match.index + 1;
  }
  keepUpTo(text.length);
  return { text: text.replace(INVISIBLE_ALL, ''), map: map.slice(0, kept) };
}

/** By hand, because a regular expression runs out of stack on a run of megabytes. */
function withoutLongRuns(text: string): string {
  let clean = '';
  let kept = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isSpace(text, i)) continue;
    if (i - start >= LONGEST_RUN) {
      clean += text.slice(kept, start) + ' '.repeat(i - start);
      kept = i;
    }
    start = i + 1;
  }
  return kept === 0 ? text : clean + text.slice(kept);
}

function isSpace(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return code <= 32 || (code >= 0xa0 && SPACE.test(text[i]!));
}
