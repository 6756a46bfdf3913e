import { type Frame, POS } from './frame.ts';
import { CLOSING, OPENING } from './quotes.ts';

/** The paragraph's shape that does not depend on cues: running counts, segments, noun phrases, verbs. */
export interface Layout {
  /** Running counts: how many such tokens stand before token i; one longer than the paragraph. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
  readonly thats: Int32Array;
  readonly marks: Int32Array;
  readonly tos: Int32Array;
  readonly phrases: Int32Array;
  /** Segment of each token: sentences cut at commas, colons, dashes, brackets and quotation marks. */
  readonly segment: Int32Array;
  readonly segmentStart: number[];
  readonly segmentEnd: number[];
  /** First token of the noun phrase a token is in and the one after its last; both -1 outside noun phrases. */
  readonly phraseStart: Int32Array;
  readonly phraseEnd: Int32Array;
  /** Nearest main verb to the right and left within the sentence, -1 when there is none. */
  readonly verbRight: Int32Array;
  readonly verbLeft: Int32Array;
}

const CUTS = new Set([',', ';', ':', '–', '—', '--', '(', ')', '[', ']', '…']);

export function layoutOf(frame: Frame): Layout {
  const { length, pos, quotes, tokens, first } = frame;
  const [commas, verbs, thats, marks, tos, phrases] = Array.from({ length: 6 }, () => new Int32Array(length + 1));
  const segment = new Int32Array(length);
  const segmentStart: number[] = [];
  const segmentEnd: number[] = [];
  let cutBefore = true;
  for (let i = 0; i < length; i++) {
    const { lower } = tokens[first + i];
    const cut = pos[i] === POS.PUNCT && CUTS.has(lower);
    commas[i + 1] = commas[i] + (cut ? 1 : 0);
    verbs[i + 1] = verbs[i] + (pos[i] === POS.VERB || pos[i] === POS.AUX ? 1 : 0);
    thats[i + 1] = thats[i] + (lower === 'that' ? 1 : 0);
    marks[i + 1] = marks[i] + (quotes[i] >= OPENING ? 1 : 0);
    tos[i + 1] = tos[i] + (lower === 'to' ? 1 : 0);
    const start = cutBefore || frame.sentenceStart[i] === i || quotes[i] === OPENING;
    if (start) {
      if (i > 0) segmentEnd.push(i);
      segmentStart.push(i);
    }
    segment[i] = segmentStart.length - 1;
    cutBefore = cut || quotes[i] === CLOSING;
  }
  segmentEnd.push(length);
  const { phraseStart, phraseEnd } = nounPhrases(frame);
  for (let i = 0; i < length; i++) phrases[i + 1] = phrases[i] + (phraseStart[i] === i ? 1 : 0);
  return {
    commas,
    verbs,
    thats,
    marks,
    tos,
    phrases,
    segment,
    segmentStart,
    segmentEnd,
    phraseStart,
    phraseEnd,
    ...mainVerbs(frame),
  };
}

/** Base noun phrases joined by "of" and possessive 's. */
function nounPhrases({ length, pos, tokens, first, sentenceStart }: Frame) {
  const phraseStart = new Int32Array(length).fill(-1);
  const phraseEnd = new Int32Array(length).fill(-1);
  let i = 0;
  while (i < length) {
    if (!opensPhrase(pos[i])) {
      i++;
      continue;
    }
    let end = i + 1;
    let headed = isHead(pos[i]);
    while (end < length && sentenceStart[end] !== end) {
      const here = pos[end];
      const { lower } = tokens[first + end];
      if (here === POS.DET && headed) break;
      if (here === POS.PRON && (headed || pos[end - 1] === POS.DET)) break;
      if (opensPhrase(here)) {
        if (here === POS.ADJ && headed && pos[end - 1] === POS.PRON) break;
        headed ||= isHead(here);
      } else if (here === POS.PART && lower.endsWith('s') && headed) headed = false;
      else if (lower === 'of' && headed && end + 1 < length && opensPhrase(pos[end + 1])) headed = false;
      else break;
      end++;
    }
    phraseStart.fill(i, i, end);
    phraseEnd.fill(end, i, end);
    i = end;
  }
  return { phraseStart, phraseEnd };
}

function isHead(pos: number): boolean {
  return pos === POS.NOUN || pos === POS.PROPN || pos === POS.PRON;
}

function opensPhrase(pos: number): boolean {
  return isHead(pos) || pos === POS.DET || pos === POS.ADJ || pos === POS.NUM;
}

function mainVerbs({ length, pos, sentenceStart, sentenceEnd }: Frame) {
  const verbRight = new Int32Array(length).fill(-1);
  const verbLeft = new Int32Array(length).fill(-1);
  const main = (i: number) => {
    if (pos[i] === POS.VERB) return true;
    if (pos[i] !== POS.AUX) return false;
    let next = i + 1;
    while (next < sentenceEnd[i] && next < i + 4 && (pos[next] === POS.ADV || pos[next] === POS.PART)) next++;
    return !(next < sentenceEnd[i] && (pos[next] === POS.VERB || pos[next] === POS.AUX));
  };
  for (let i = 0, last = -1; i < length; i++) {
    if (sentenceStart[i] === i) last = -1;
    verbLeft[i] = last;
    if (main(i)) last = i;
  }
  for (let i = length - 1, next = -1; i >= 0; i--) {
    verbRight[i] = next;
    if (main(i)) next = i;
    if (sentenceStart[i] === i) next = -1;
  }
  return { verbRight, verbLeft };
}
