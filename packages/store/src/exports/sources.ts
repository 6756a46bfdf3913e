import type { ArticleView, Claim, QueueItem } from '@opine/schema';

/** Who says that an event happened. */
export interface EventSource {
  readonly claim: string;
  /** Null when an attribution names no source ("reportedly"). */
  readonly kind: 'mention' | 'phrase' | 'author' | null;
  /** As written in the text; the byline for the writer, null where nobody is named. */
  readonly name: string | null;
  readonly claimKind: Claim['kind'];
  readonly certainty: Claim['certainty'];
}

/** The sources of an event's claims, in the order of its claims. */
export function eventSources({ article, extraction }: ArticleView, { event }: QueueItem): EventSource[] {
  const byId = new Map(extraction.claims.map((claim) => [claim.id, claim]));
  return event.claims.flatMap((id) => {
    const claim = byId.get(id);
    if (claim === undefined) return [];
    const { source, kind: claimKind, certainty } = claim;
    let name: string | null = null;
    if (source?.kind === 'author') name = article.authors.join(', ') || null;
    else if (source?.start !== undefined) name = article.text.slice(source.start, source.end);
    return [{ claim: id, kind: source?.kind ?? null, name, claimKind, certainty }];
  });
}

/** The sentences that an event was read from. */
export function evidenceText({ article }: ArticleView, { event }: QueueItem): string {
  return event.evidence.map(({ start, end }) => article.text.slice(start, end)).join(' … ');
}
