/** BAGHDAD, Nov 9 (Reuters) - : a place in capitals, maybe with country, day and agency, and a dash before the first sentence. */
const DATELINE =
  /^\s*((?:\p{Lu}[\p{Lu}.'’-]+(?:[ -](?:\p{Lu}[\p{Lu}.'’-]+|d[aeiou]s?|of|and|el|al))*)(?:, [^()\n—–]{2,40}?)?(?: ?\([^)\n]{2,40}\))?)\s*(?:[—–]|--?)\s*(?=\p{Lu}|["“‘])/u;

/** The place, day and agency that a text opens with, as written; null when it opens otherwise. */
export function readDateline(text: string): string | null {
  return DATELINE.exec(text.slice(0, 160))?.[1].trim() ?? null;
}
