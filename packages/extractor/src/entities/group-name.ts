import { demonym, knownGroup, placeOf } from '../gazetteer/index.ts';
import { phraseKey } from '../phrases/index.ts';
import { singular } from './view.ts';

const ACRONYM = /^(?:\p{Lu}\.?){2,7}(?:-?\p{Lu})?$/u;
const SMALL_WORD = /^(?:of|the|and|for|in|on|to|a|an|de|del|la|al|el|e|y|für|des)$/i;

/** One key for all spellings of a group's name, and for all names of a known group. */
export function groupKey(name: string): string {
  const bare = name.replace(/^the\s+/i, '');
  const known = knownGroup(bare);
  if (known) return phraseKey(known.name);
  return inverted(bare)
    .split(/\s+/)
    .map((word) => singular(phraseKey(word)))
    .join('');
}

/** "Ministry of the Interior" as "Interior Ministry", "University of Mosul" as "Mosul University". */
function inverted(name: string): string {
  const match = /^(\p{Lu}[\p{L}-]+) (?:of|for) (?:the )?([\p{L}\s-]+)$/u.exec(name);
  return match && !/\s(?:of|for|in|and)\s/.test(match[2]!) ? `${match[2]} ${match[1]}` : name;
}

export function isAcronym(name: string): boolean {
  return ACRONYM.test(name);
}

/** Letters of an acronym, without its dots. */
export function lettersOf(acronym: string): string {
  return acronym.replace(/[^\p{L}]/gu, '').toUpperCase();
}

/** What a name may be shortened to: initials with and without its small words. */
export function initialsOf(name: string): string[] {
  const words = name.split(/[\s\-‐/]+/u).filter((word) => /^\p{L}/u.test(word));
  if (words.length < 2) return [];
  const initials = (list: readonly string[]) => list.map((word) => word[0]!.toUpperCase()).join('');
  return [initials(words.filter((word) => !SMALL_WORD.test(word))), initials(words)];
}

/** A name that could also stand for a place, a people or another known group is never taken for the short form of a longer one. */
export function mayBeShortForm(name: string): boolean {
  return placeOf(name) === null && demonym(name) === null && knownGroup(name) === null;
}
