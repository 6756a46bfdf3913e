import type { Document } from '../document/index.ts';
import { placeOf } from '../gazetteer/index.ts';
import { readLines } from '../lexicon.ts';
import { phraseKey } from '../phrases/index.ts';
import { type Assignment, assign, Cluster } from './cluster.ts';
import type { View } from './view.ts';

const PLACE_NOUNS = new Set(readLines(new URL('lexicons/place-nouns.txt', import.meta.url)));

/** Joins places of one name, whatever its spelling or alias; "the country" and "the city" go to the nearest one before. */
export function linkPlaces(document: Document, views: readonly View[], clusters: Assignment): void {
  const byKey = new Map<string, Cluster>();
  const latest = new Map<string, Cluster>();
  for (const view of views) {
    const kind = kindOf(view);
    const pointed = view.mention.form === 'nominal' && view.definite && kind ? latest.get(kind) : undefined;
    const key = placeKey(document.slice(view.mention));
    const cluster = pointed ?? byKey.get(key) ?? new Cluster('place');
    if (!pointed) byKey.set(key, cluster);
    assign(clusters, cluster, view);
    const place = placeOf(document.slice(view.mention));
    if (place?.kind === 'country') cluster.country = place.countries[0]!;
    if (place?.kind === 'country' || place?.kind === 'city') latest.set(place.kind, cluster);
  }
}

/** "the country", "the city" and no more words. */
function kindOf(view: View): 'country' | 'city' | null {
  if (view.words.length !== 1) return null;
  if (view.head === 'country') return 'country';
  return view.head === 'city' || view.head === 'town' || view.head === 'capital' ? 'city' : null;
}

/** A key for the gazetteer's place where it knows one; "Jaffna peninsula" is Jaffna. */
export function placeKey(name: string): string {
  const bare = name.replace(/^the\s+/i, '');
  const words = bare.split(/\s+/);
  const known = placeOf(bare);
  if (!known && words.length > 1 && PLACE_NOUNS.has(words.at(-1)!)) return placeKey(words.slice(0, -1).join(' '));
  return phraseKey(known?.name ?? bare);
}
