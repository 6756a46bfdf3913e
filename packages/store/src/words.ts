/**
 * How much of a text is searched: PostgreSQL's word lists end at 1 MB, which 200,000 characters in any script stay
 * below. That is some 30,000 words.
 */
const SEARCHED_CHARACTERS = 200_000;

/**
 * The words of a text or of a search as both engines read them alike: letters and digits only, without diacritics,
 * lower case, parted by single spaces. What is a word is settled here, so that nothing typed into a search field can
 * be taken for search syntax.
 */
export function searchWords(text: string): string {
  return text
    .slice(0, SEARCHED_CHARACTERS)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
