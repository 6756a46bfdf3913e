import type { Article } from '@opine/schema';

/** Whether a page now gives less than what is stored of it: a wall went up before a text that was open, or it was cut. */
export function isWorse(now: Article, stored: Article): boolean {
  if (!now.partial) return false;
  return !stored.partial || now.text.length < stored.text.length;
}
