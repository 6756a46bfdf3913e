import type { Document } from '../document/index.ts';
import { knownGroup } from '../gazetteer/index.ts';
import { type Assignment, assign, Cluster, merge } from './cluster.ts';
import { groupKey, initialsOf, isAcronym, lettersOf, mayBeShortForm } from './group-name.ts';
import { ARMED, singular, type View } from './view.ts';

/** Longest name, in words, whose short forms are looked for. */
const LONGEST = 10;

/**
 * Joins the names of groups: spellings and known aliases, acronyms that are introduced in brackets or by initials, and
 * short forms ("Tigers" after "Tamil Tigers").
 */
export function linkGroupNames(document: Document, views: readonly View[], clusters: Assignment): void {
  const byKey = new Map<string, Cluster>();
  for (const view of views) {
    const key = groupKey(document.slice(view.mention));
    const cluster = byKey.get(key) ?? new Cluster('group');
    byKey.set(key, cluster);
    noteRole(cluster, document.slice(view.mention));
    assign(clusters, cluster, view);
  }
  joinBracketed(document, views, clusters);
  joinInitials(document, views, clusters);
  joinShortForms(document, views, clusters);
}

/** What the gazetteer knows of a group tells which nouns may stand for it. */
function noteRole(cluster: Cluster, name: string): void {
  const known = knownGroup(name);
  if (!known) return;
  cluster.roles.add(known.role);
  cluster.country ??= known.country;
  if (known.role === 'rebel' || known.role === 'militia') cluster.classes.add(ARMED);
}

/** "Popular Mobilization Force (PMF)": the short one right behind in brackets is the same group. */
function joinBracketed(document: Document, views: readonly View[], clusters: Assignment): void {
  for (let i = 0; i + 1 < views.length; i++) {
    const [a, b] = [views[i]!.mention, views[i + 1]!.mention];
    const between = document.text.slice(a.end, b.start);
    if (!/^["'”’]?\s?\(["'“‘]?$/.test(between) || !/^["'”’]?\)/.test(document.text.slice(b.end, b.end + 2))) continue;
    const [full, short] = [document.slice(a), document.slice(b)];
    if (isAcronym(short) || isAcronym(full) || sharesInitial(full, short)) {
      merge(clusters, clusters.get(views[i]!)!, clusters.get(views[i + 1]!)!);
    }
  }
}

const sharesInitial = (a: string, b: string) => a[0]?.toUpperCase() === b[0]?.toUpperCase();

function joinInitials(document: Document, views: readonly View[], clusters: Assignment): void {
  const byInitials = new Map<string, Cluster>();
  for (const view of views) {
    for (const initials of initialsOf(document.slice(view.mention))) {
      if (initials.length > 1 && !byInitials.has(initials)) byInitials.set(initials, clusters.get(view)!);
    }
  }
  for (const view of views) {
    const name = document.slice(view.mention);
    const full = isAcronym(name) ? byInitials.get(lettersOf(name)) : undefined;
    const own = clusters.get(view)!;
    if (full && full !== own && full.views.length > 0) merge(clusters, full, own);
  }
}

/**
 * A short name that ends, or heads, one longer name of the article belongs to it: to the one named last before it, or,
 * as in a headline, to one named only afterwards.
 */
function joinShortForms(document: Document, views: readonly View[], clusters: Assignment): void {
  const byPart = new Map<string, Cluster>();
  const unmatched: [View, string][] = [];
  for (const view of views) {
    const name = document.slice(view.mention);
    const words = name.split(/\s+/).map((word) => singular(word.toLowerCase()));
    const key = words.join(' ');
    if (words.length <= 2 && mayBeShortForm(name)) {
      if (joinTo(byPart.get(key), view, clusters)) continue;
      unmatched.push([view, key]);
    }
    if (words.length < 2 || words.length > LONGEST) continue;
    const own = clusters.get(view)!;
    for (let i = 1; i < words.length; i++) byPart.set(words.slice(i).join(' '), own);
    byPart.set(view.head, own);
    byPart.set(words[0]!, own);
  }
  for (const [view, key] of unmatched) joinTo(byPart.get(key), view, clusters);
}

function joinTo(full: Cluster | undefined, view: View, clusters: Assignment): boolean {
  const own = clusters.get(view)!;
  if (!full || full === own || full.views.length === 0 || !agree(full, own)) return false;
  merge(clusters, full, own);
  return true;
}

/** No two different nations: the Iranian ministry is not the Iraqi one. */
function agree(a: Cluster, b: Cluster): boolean {
  if (a.nations.size === 0 || b.nations.size === 0) return true;
  return [...b.nations].some((nation) => a.nations.has(nation));
}
