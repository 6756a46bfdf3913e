import { readLines } from '../lexicon.ts';
import { FeatureRows, LinearTagger, readModel } from '../tagger/index.ts';
import { CASES, caseFeatures, wordsIn } from './features.ts';

/** A text in usual case, and how it was cased when given. */
export interface CasedText {
  /** Same length as the text given. */
  readonly text: string;
  readonly casing: 'normal' | 'upper' | 'lower';
}

type Casing = CasedText['casing'];

const PARAGRAPH = /\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/g;
const WORD = /\p{L}[\p{L}\p{M}]+/gu;
/** A few capitals on their own may be initials or a name; a few words without any may be a label. */
const MIN_UPPER_WORDS = 4;
const MIN_LOWER_WORDS = 8;
/** Words that may stand in usual case in a paragraph of capitals (abbreviations, names as "al-") and the other way round. */
const SHARE = 0.85;
/** Sequences are cut at that many words. */
const PIECE = 2000;

let tools: { tagger: LinearTagger; mixed: Map<string, string> } | undefined;
const rows = new FeatureRows();

/** Read at the first text that needs it: most never do. */
function load(): NonNullable<typeof tools> {
  tools ??= {
    tagger: new LinearTagger(readModel(new URL('models/truecase.bin', import.meta.url))),
    mixed: new Map(
      readLines(new URL('lexicons/mixed-case.txt', import.meta.url)).map((word) => [word.toLowerCase(), word]),
    ),
  };
  return tools;
}

/**
 * Gives paragraphs that stand all in capitals or all in lower case their usual case (as Lita et al. 2003, here by a
 * sequence tagger). Offsets stay: a letter whose other case is longer keeps its own.
 */
export function trueCase(text: string): CasedText {
  const paragraphs = [...text.matchAll(PARAGRAPH)].map(([paragraph]) => lookAt(paragraph));
  const sizes: Record<Casing, number> = { normal: 0, upper: 0, lower: 0 };
  for (const { casing, words } of paragraphs) sizes[casing] += words;
  const casing = (Object.keys(sizes) as Casing[]).reduce((a, b) => (sizes[b] > sizes[a] ? b : a));
  if (sizes.upper + sizes.lower === 0) return { text, casing };
  let i = 0;
  const cased = text.replace(PARAGRAPH, (paragraph) => {
    const { casing: own, only } = paragraphs[i++];
    // Too short to tell by itself, but written like the rest of the text.
    return own !== 'normal' || (casing !== 'normal' && only === casing) ? recased(paragraph) : paragraph;
  });
  return { text: cased, casing };
}

interface Look {
  /** How it is cased for sure. */
  readonly casing: Casing;
  /** The one case its words have, however few they are. */
  readonly only: Casing;
  readonly words: number;
}

function lookAt(paragraph: string): Look {
  let [words, upper, lower] = [0, 0, 0];
  for (const [word] of paragraph.matchAll(WORD)) {
    const [inCapitals, inSmall] = [word === word.toUpperCase(), word === word.toLowerCase()];
    // Scripts without case tell nothing.
    if (inCapitals && inSmall) continue;
    words++;
    if (inCapitals) upper++;
    else if (inSmall) lower++;
  }
  const only = words === 0 ? 'normal' : upper >= words * SHARE ? 'upper' : lower === words ? 'lower' : 'normal';
  const enough = words >= (only === 'upper' ? MIN_UPPER_WORDS : MIN_LOWER_WORDS);
  return { casing: enough ? only : 'normal', only, words };
}

function recased(paragraph: string): string {
  const { tagger, mixed } = load();
  const words = wordsIn(paragraph);
  const out: string[] = [];
  let done = 0;
  for (let from = 0; from < words.text.length; from += PIECE) {
    const piece = {
      text: words.text.slice(from, from + PIECE),
      starts: words.starts.slice(from, from + PIECE),
    };
    const path = tagger.decode(caseFeatures(piece, rows));
    piece.text.forEach((lower, i) => {
      const start = piece.starts[i];
      out.push(paragraph.slice(done, start), written(lower, CASES[path[i]], mixed));
      done = start + lower.length;
    });
  }
  out.push(paragraph.slice(done));
  return out.join('');
}

function written(lower: string, casing: (typeof CASES)[number], mixed: ReadonlyMap<string, string>): string {
  if (casing === 'lower') return lower;
  if (casing === 'initial') return mixed.get(lower) ?? upper(lower.slice(0, 1)) + lower.slice(1);
  return upper(lower);
}

/** In capitals, unless that is of another length. */
function upper(text: string): string {
  const capitals = text.toUpperCase();
  return capitals.length === text.length ? capitals : text;
}
