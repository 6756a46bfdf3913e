import type { Document } from '../document/index.ts';
import { readTable } from '../lexicon.ts';

export interface ReadNumber {
  readonly value: number;
  /** Token after the number. */
  readonly last: number;
}

interface NumberWord {
  readonly value: number;
  readonly kind: string;
}

const WORDS = new Map<string, NumberWord>(
  readTable(new URL('lexicons/numbers.tsv', import.meta.url), 3).map(([word, value, kind]) => [
    word!,
    { value: Number(value), kind: kind! },
  ]),
);
const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
/** "40m" and "3bn", which the tokenizer leaves in one piece. */
const DIGITS_AND_SHORT = /^(\d+(?:\.\d+)?)(k|m|mn|bn|tn)$/;

/**
 * Reads the number at a token: figures or words, with scales ("2.5 million", "twenty-five thousand").
 * @param short whether "m" and "bn" are scales, as they are after a currency sign
 */
export function readNumber(document: Document, first: number, limit: number, short: boolean): ReadNumber | null {
  const { tokens } = document;
  const start = tokens[first]!.lower;
  const glued = short ? DIGITS_AND_SHORT.exec(start) : null;
  if (glued) return { value: round(Number(glued[1]) * WORDS.get(glued[2]!)!.value), last: first + 1 };
  let total = 0;
  let group: number | null = null;
  let last = first;
  for (let i = first; i < limit; i++) {
    const word = tokens[i]!.lower;
    if ((word === '-' || word === 'and') && last === i && group !== null && i + 1 < limit) {
      if (!continues(tokens[i + 1]!.lower, word)) break;
      continue;
    }
    const known = WORDS.get(word);
    if (DIGITS.test(word) && group === null) group = Number(word.replaceAll(',', ''));
    else if (known?.kind === 'unit' && (group === null || addsTo(group, known.value)))
      group = (group ?? 0) + known.value;
    else if (known?.kind === 'scale' || (short && known?.kind === 'short')) {
      if (group === null) break;
      group *= known.value;
      if (known.value >= 1000) {
        total += group;
        group = 0;
      }
    } else break;
    last = i + 1;
  }
  return last === first ? null : { value: round(total + (group ?? 0)), last };
}

/** "twenty-five", "two hundred and six": what comes after the joiner is a smaller number word. */
function continues(word: string, joiner: string): boolean {
  const known = WORDS.get(word);
  return known !== undefined && (known.kind === 'unit' || (joiner === '-' && known.kind === 'scale'));
}

const addsTo = (group: number, value: number) =>
  group > 0 && group % 100 === 0 ? value < 100 : group % 10 === 0 && group >= 20 && value < 10;
const round = (value: number) => Math.round(value * 100) / 100;
