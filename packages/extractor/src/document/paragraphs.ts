import type { Span } from '@opine/schema';

const BLOCK = /\S[^\n]*(?:\n(?![^\S\n]*(?:\n|$))[^\n]*)*/g;
const WRAP_MIN = 40;
const WRAP_MAX = 110;
const SENTENCE_END = /[.!?:;]["'”’)\]]*\s*$/;

/**
 * Paragraphs of a text: blocks parted by blank lines; within a block each line is a paragraph of its own,
 * unless the block reads as one paragraph broken at a fixed width (as mail and wire copy are).
 * @returns spans without surrounding white space, in order, none empty.
 */
export function paragraphsOf(text: string): Span[] {
  const spans: Span[] = [];
  for (const block of text.matchAll(BLOCK)) {
    const lines = linesOf(text, block.index, block.index + block[0].length);
    if (lines.length > 1 && isHardWrapped(text, lines)) {
      spans.push({ start: lines[0]!.start, end: lines.at(-1)!.end });
    } else spans.push(...lines);
  }
  return spans;
}

function linesOf(text: string, from: number, to: number): Span[] {
  const lines: Span[] = [];
  let at = from;
  while (at < to) {
    let stop = text.indexOf('\n', at);
    if (stop < 0 || stop > to) stop = to;
    const line = text.slice(at, stop);
    const body = line.trim();
    if (body) {
      const start = at + line.indexOf(body);
      lines.push({ start, end: start + body.length });
    }
    at = stop + 1;
  }
  return lines;
}

/** Most lines but the last are of about one width and break in mid-sentence. */
function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  const inner = lines.slice(0, -1);
  const broken = inner.filter(({ start, end }) => {
    const length = end - start;
    return length >= WRAP_MIN && length <= WRAP_MAX && !SENTENCE_END.test(text.slice(start, end));
  });
  return broken.length > inner.length / 2;
}
