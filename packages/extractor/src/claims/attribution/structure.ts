import type { Document, TokenRange } from '../../document/index.ts';
import { CONTENT, CUE, NONE, SOURCE } from './labels.ts';
import { OUTSIDE } from './quotes.ts';

/** Names of speakers are short. */
const LONGEST_NAME = 6;
const FEWEST_WORDS = 3;
const DASHES = new Set(['–', '—', '―', '-', '--']);

/**
 * Labels what the layout of a text says and no sentence does: the turns of a transcript ("SMITH: We will not.") and
 * quotations signed after a dash ("We will not." — Ann Smith). Overwrites the tagger's labels there.
 */
export function labelStructure(document: Document, paragraph: TokenRange, tagged: Labelled): void {
  labelTurn(document, paragraph, tagged);
  labelSignature(document, paragraph, tagged);
}

interface Labelled {
  readonly labels: Uint8Array;
  readonly sureness: Float32Array;
  readonly quotes: Uint8Array;
  /** Where it is asked for, the rule that labelled a token. */
  readonly rules: Map<number, string> | null;
}

const TURN = 'turn of a transcript';
const SIGNATURE = 'quotation signed after a dash';

/** How sure such a layout makes. */
const SURENESS = 0.95;

function label({ labels, sureness, rules }: Labelled, rule: string, value: number, first: number, last: number): void {
  labels.fill(value, first, last);
  sureness.fill(SURENESS, first, last);
  if (rules) for (let i = first; i < last; i++) rules.set(i, rule);
}

function labelTurn({ tokens }: Document, { first, last }: TokenRange, tagged: Labelled): void {
  let start = first;
  while (start < last && tokens[start].pos === 'PUNCT') start++;
  let colon = start;
  while (colon < last && colon - start <= LONGEST_NAME && tokens[colon].text !== ':') colon++;
  if (colon >= last || tokens[colon].text !== ':' || colon === start || last - colon <= FEWEST_WORDS) return;
  for (let i = start; i < colon; i++) if (!isAllCapitals(tokens[i].text)) return;
  label(tagged, TURN, NONE, first, start);
  label(tagged, TURN, SOURCE, start, colon);
  label(tagged, TURN, CUE, colon, colon + 1);
  label(tagged, TURN, CONTENT, colon + 1, last);
}

/** A word in capitals of two letters or more, or a mark. */
function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase() && (text.length > 1 || text === text.toLowerCase());
}

function labelSignature({ tokens }: Document, { first, last }: TokenRange, tagged: Labelled): void {
  const { quotes } = tagged;
  let dash = last - 1;
  while (dash > first && last - dash <= LONGEST_NAME && !DASHES.has(tokens[dash].text)) dash--;
  if (dash <= first || !DASHES.has(tokens[dash].text) || dash === last - 1 || quotes[dash] !== OUTSIDE) return;
  for (let i = dash + 1; i < last; i++) if (tokens[i].pos !== 'PUNCT' && !isCapitalised(tokens[i].text)) return;
  let open = dash - 1;
  while (open >= first && quotes[open] !== OUTSIDE) open--;
  if (dash - 1 - open <= FEWEST_WORDS) return;
  label(tagged, SIGNATURE, CONTENT, open + 1, dash);
  label(tagged, SIGNATURE, CUE, dash, dash + 1);
  label(tagged, SIGNATURE, SOURCE, dash + 1, last);
}

function isCapitalised(text: string): boolean {
  const head = text[0];
  return head !== head.toLowerCase();
}
