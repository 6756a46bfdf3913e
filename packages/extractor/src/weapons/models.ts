import type { Document, TokenRange } from '../document/index.ts';
import { MODELS, type WeaponType } from './lexicon.ts';

export interface ModelMatch extends TokenRange {
  readonly class: string;
  readonly type: WeaponType;
}

/** Where a designation may begin: letters, perhaps a hyphen or a word, then a number. */
const CANDIDATE = /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}/]{0,8}[- ]?(?:I|V|\d)/gu;
const SHIP = /(?<![\p{L}\p{N}-])(?:USS|HMS|FS|INS|HMAS|HMCS) \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?/gu;

/** Model designations of weapons, aircraft and vehicles, and warships by name, in order. */
export function findModels(document: Document): ModelMatch[] {
  const { text } = document;
  const found: ModelMatch[] = [];
  const add = (start: number, end: number, rest: { class: string; type: WeaponType }) => {
    const range = document.rangeOf({ start, end });
    if (document.tokens[range.first]?.start === start && range.last > range.first) found.push({ ...range, ...rest });
  };
  for (const { index } of text.matchAll(CANDIDATE)) {
    for (const { pattern, class: kind, type } of MODELS) {
      pattern.lastIndex = index;
      if (!pattern.test(text)) continue;
      add(index, pattern.lastIndex, { class: kind, type });
      break;
    }
  }
  for (const match of text.matchAll(SHIP)) {
    add(match.index, match.index + match[0].length, { class: 'ship', type: 'platform' });
  }
  return found.sort((a, b) => a.first - b.first);
}
