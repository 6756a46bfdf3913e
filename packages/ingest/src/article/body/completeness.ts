import type { PartialReason } from '@opine/schema';
import type { z } from 'zod';
import { lexiconPattern } from '../../lexicon.ts';
import { textOf } from '../dom.ts';
import type { JsonLd } from '../metadata/index.ts';

const GATE = lexiconPattern(new URL('./lexicons/gate-phrases.txt', import.meta.url));
const CUT = lexiconPattern(new URL('./lexicons/cut-endings.txt', import.meta.url));
/** A text of more characters than this stands in the page as a whole, whatever a hidden wall says. */
const TEASER_CHARS = 2500;
/** A wall and what it offers stand at the very end. */
const CLOSING_PARAGRAPHS = 6;

export interface Gate {
  /** The page says that the text is not free, and does not hold it nevertheless. */
  declared: boolean;
  /** A wall's phrase stands somewhere in the page. */
  phrase: boolean;
}

/** Looks for a wall before the page is cleaned up. */
export function findGate(document: Document, jsonLd: JsonLd): Gate {
  const declared = jsonLd.accessibleForFree === false && !holdsGatedPart(document, jsonLd);
  return { declared, phrase: GATE.test(textOf(document.body)) };
}

/** The paragraphs without the wall's own, and why they are not the whole article (null when they are). */
export function checkCompleteness(paragraphs: string[], gate: Gate, jsonLd: JsonLd) {
  // Whatever follows a wall belongs to it.
  const wall = paragraphs.findIndex(
    (text, n) => n >= paragraphs.length - CLOSING_PARAGRAPHS && text.length < 400 && GATE.test(text),
  );
  const kept = wall < 0 ? paragraphs : paragraphs.slice(0, wall);
  const length = kept.join(' ').length;
  const whole = jsonLd.wordCount !== null && kept.join(' ').split(' ').length >= jsonLd.wordCount * 0.9;
  let reason: z.infer<typeof PartialReason> | null = null;
  const walled = gate.declared || wall >= 0 || (gate.phrase && length < TEASER_CHARS);
  if (walled && !whole) reason = 'paywall';
  else if (CUT.test(kept.at(-1) ?? '')) reason = 'truncated';
  return { paragraphs: kept, reason };
}

/** Metered pages declare their text as not free and send it all the same. */
function holdsGatedPart(document: Document, jsonLd: JsonLd): boolean {
  return jsonLd.gatedSelectors.some((selector) => {
    try {
      return [...document.querySelectorAll(selector)].map(textOf).join(' ').length >= 500;
    } catch {
      // Not a selector: nothing can be said.
      return false;
    }
  });
}
