import type { UserEntry } from '@opine/schema';
import { type Assignment, type Cluster, merge } from './cluster.ts';
import type { View } from './view.ts';

/** Names of one entry of the user's gazetteer are one entity, however they differ. */
export function linkUserEntries(views: readonly View[], clusters: Assignment): void {
  const first = new Map<UserEntry, Cluster>();
  for (const view of views) {
    const entry = view.mention.userEntry;
    const cluster = clusters.get(view);
    if (!entry || !cluster) continue;
    const known = first.get(entry);
    if (known) merge(clusters, known, cluster);
    else first.set(entry, cluster);
    cluster.country ??= entry.country ?? null;
  }
}
