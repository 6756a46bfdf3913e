import { containmentOf, isNearDuplicate, similarity, textSignature } from '@opine/ingest';
import type { Article } from '@opine/schema';
import type { CopyCandidate, CopyGroup, CopyMatch, Store } from '@opine/store';

/** Shorter texts are teasers and notices, which different articles share. */
const LEAST_SHINGLES = 40;
/** What is alike to this degree is a copy as a whole; below, one text is contained in the other. */
const WHOLE = 0.5;

/**
 * Compares a stored text with those that may be copies of it, and puts it into their group. Idempotent, and done once
 * for a text. @returns the article's group; null when it is no copy of any
 */
export async function placeAmongCopies(store: Store, article: Article, version: number): Promise<CopyGroup | null> {
  const { copies } = store.crawl;
  if (await copies.isPlaced(article.id, version)) return copies.groupOf(article.id);
  const { minhash, bands, shingles } = textSignature(article.text);
  const isShort = shingles < LEAST_SHINGLES;
  const candidates = await copies.record(article.id, version, {
    textHash: article.textHash,
    minhash,
    bands: isShort ? [] : bands,
    shingles,
    partial: article.partial,
  });
  const matches: CopyMatch[] = [];
  if (!isShort) {
    for (const candidate of candidates) {
      const match = await compare(store, article, candidate);
      if (match !== null) matches.push(match);
    }
  }
  return copies.place(article.id, matches);
}

async function compare(store: Store, article: Article, candidate: CopyCandidate): Promise<CopyMatch | null> {
  if (candidate.shingles < LEAST_SHINGLES) return null;
  const other = await store.articles.getVersion(candidate.article, candidate.version);
  if (other === null || areDifferentTeasers(article, other)) return null;
  if (other.textHash === article.textHash) return { article: other.id, kind: 'exact', score: 1 };
  if (!isNearDuplicate(article.text, other.text)) return null;
  const alike = similarity(article.text, other.text);
  if (alike >= WHOLE) return { article: other.id, kind: 'near', score: alike };
  const [part, whole] = article.text.length < other.text.length ? [article, other] : [other, article];
  return { article: other.id, kind: 'contained', score: containmentOf(part.text, whole.text) };
}

/** A wall's own words may be all that two articles behind it have in common. */
function areDifferentTeasers(a: Article, b: Article): boolean {
  return a.partial && b.partial && a.title !== b.title;
}
