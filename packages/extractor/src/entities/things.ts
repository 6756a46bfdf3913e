import { type Assignment, assign, Cluster } from './cluster.ts';
import type { View } from './view.ts';

/** Joins weapons and vehicles of one phrase; a bare noun ("the boat") goes to the one of that noun named last. */
export function linkThings(views: readonly View[], clusters: Assignment): void {
  const byPhrase = new Map<string, Cluster>();
  const byHead = new Map<string, Cluster>();
  for (const view of views) {
    const phrase = [...view.words.slice(0, -1), view.head].join(' ');
    let cluster = (view.words.length === 1 ? byHead.get(view.head) : undefined) ?? byPhrase.get(phrase);
    if (!cluster) cluster = new Cluster(view.mention.type as 'weapon' | 'platform' | 'vehicle');
    byPhrase.set(phrase, cluster);
    byHead.set(view.head, cluster);
    assign(clusters, cluster, view);
  }
}
