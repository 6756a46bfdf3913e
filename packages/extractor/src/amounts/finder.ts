import type { DocMention, Document, TokenRange } from '../document/index.ts';
import { demonym } from '../gazetteer/index.ts';
import { readTable } from '../lexicon.ts';
import { readNumber } from './number.ts';

const lexicon = (name: string, columns: number) => readTable(new URL(`lexicons/${name}.tsv`, import.meta.url), columns);

const SIGNS = new Map<string, string>();
/** By word, then by country (`-` for any). */
const CURRENCIES = new Map<string, Map<string, string>>();
for (const [word, code, place, country] of lexicon('currencies', 4)) {
  if (place === 'before') SIGNS.set(word!, code!);
  else CURRENCIES.set(word!, (CURRENCIES.get(word!) ?? new Map()).set(country!, code!));
}
const UNITS = new Map(lexicon('units', 2).map(([words, unit]) => [words!, unit!]));
const LONGEST_UNIT = 3;
const STARTS_NUMBER = /^(?:\d|[a-z]+$)/;
const CONFIDENCE = 0.9;

/** Proposes sums of money (`detail`: ISO 4217 code and amount, "USD 2000000000") and measures (`detail`: unit and value, "km 15"). */
export function findAmountMentions(document: Document): DocMention[] {
  const found: DocMention[] = [];
  for (const sentence of document.sentences) {
    for (let i = sentence.first; i < sentence.last; ) {
      const mention = moneyBySign(document, i, sentence.last) ?? byNumber(document, i, sentence.last);
      if (mention) found.push(mention);
      i = mention ? mention.last : i + 1;
    }
  }
  return found;
}

/** "$2 billion", "US$100m", "EUR 30". */
function moneyBySign(document: Document, first: number, limit: number): DocMention | null {
  const code = SIGNS.get(document.tokens[first]!.lower);
  if (code === undefined || first + 1 >= limit) return null;
  const number = readNumber(document, first + 1, limit, true);
  return number && mentionOf(document, { first, last: number.last }, 'money', `${code} ${number.value}`);
}

/** "9 billion euros", "two Jordanian dinars", "15-km", "30 per cent". */
function byNumber(document: Document, first: number, limit: number): DocMention | null {
  const { tokens } = document;
  if (!STARTS_NUMBER.test(tokens[first]!.lower)) return null;
  const number = readNumber(document, first, limit, false);
  if (!number) return null;
  let next = number.last;
  if (tokens[next]?.text === '-' && next + 1 < limit) next++;
  if (next >= limit) return null;
  const country = demonym(tokens[next]!.text)?.country ?? (tokens[next]!.lower === 'us' ? 'US' : null);
  const word = country && next + 1 < limit ? next + 1 : next;
  const codes = CURRENCIES.get(tokens[word]!.lower);
  if (codes) {
    const code = codes.get(country ?? '-') ?? codes.get('-')!;
    return mentionOf(document, { first, last: word + 1 }, 'money', `${code} ${number.value}`);
  }
  const unit = unitAt(document, next, limit);
  return unit && mentionOf(document, { first, last: unit.last }, 'quantity', `${unit.unit} ${number.value}`);
}

function unitAt(document: Document, first: number, limit: number): { unit: string; last: number } | null {
  let words = '';
  let found: { unit: string; last: number } | null = null;
  for (let i = first; i < Math.min(limit, first + LONGEST_UNIT); i++) {
    words += (i > first ? ' ' : '') + document.tokens[i]!.lower;
    const unit = UNITS.get(words);
    if (unit) found = { unit, last: i + 1 };
  }
  return found;
}

function mentionOf(document: Document, range: TokenRange, type: 'money' | 'quantity', detail: string): DocMention {
  return {
    first: range.first,
    last: range.last,
    start: document.tokens[range.first]!.start,
    end: document.tokens[range.last - 1]!.end,
    type,
    form: 'name',
    confidence: CONFIDENCE,
    by: 'pattern',
    detail,
    why: type === 'money' ? 'number and currency' : 'number and unit',
  };
}
