import type { EntityType } from '@opine/schema';
import type { Gender, Title } from '../titles/index.ts';
import { genderOfNoun } from './gender.ts';
import type { KnownPerson } from './known-people.ts';
import type { View } from './view.ts';

/** The mentions that were found to be one, while linking goes on. */
export class Cluster {
  readonly type: EntityType;
  readonly views: View[] = [];
  readonly heads = new Set<string>();
  readonly classes = new Set<string>();
  readonly nations = new Set<string>();
  readonly modifiers = new Set<string>();
  /** The phrases it is called by, normalised. */
  readonly phrases = new Set<string>();
  /** Phrases of titles and offices that it is called by, normalised. */
  readonly titles = new Set<string>();
  readonly descriptors: string[] = [];
  readonly roles = new Set<string>();
  gender: Gender | null = null;
  /** The public figure it is. */
  known: KnownPerson | null = null;
  country: string | null = null;
  /** It was spoken of in the plural, in the singular. */
  plural = false;
  singular = false;
  /** Set when its mentions went to another cluster. */
  mergedInto: Cluster | null = null;
  /** First token of the latest mention that was passed: recency. */
  latest = -1;

  constructor(type: EntityType) {
    this.type = type;
  }

  add(view: View): void {
    this.views.push(view);
    this.heads.add(view.head);
    this.classes.add(view.class);
    this.phrases.add(view.words.join(' '));
    for (const nation of view.nations) this.nations.add(nation);
    for (const modifier of view.modifiers) this.modifiers.add(modifier);
    if (this.type === 'person' && view.mention.form === 'nominal') this.gender ??= genderOfNoun(view.head);
    if (view.role) this.roles.add(view.role);
    if (view.plural) this.plural = true;
    else this.singular = true;
  }

  addDescriptor(text: string): void {
    if (text !== '' && !this.descriptors.some((known) => known.toLowerCase() === text.toLowerCase())) {
      this.descriptors.push(text);
    }
  }

  addTitle({ phrase, gender, role, kind }: Title, former: boolean): void {
    if (kind !== 'honorific') this.titles.add(former ? `former ${phrase.toLowerCase()}` : phrase.toLowerCase());
    if (role) this.roles.add(role);
    this.gender ??= gender;
  }

  /** Is called by an office in the text, or known to hold it, and not said to have left it. */
  holds(office: string): boolean {
    if (this.titles.has(office)) return true;
    return this.known?.offices.has(office) === true && !this.titles.has(`former ${office}`);
  }

  hasName(): boolean {
    return this.views.some((view) => view.mention.form === 'name');
  }
}

/** Which cluster each view is in. */
export type Assignment = Map<View, Cluster>;

export function assign(clusters: Assignment, cluster: Cluster, view: View): void {
  clusters.set(view, cluster);
  cluster.add(view);
}

/** Moves everything of one cluster into another. */
export function merge(clusters: Assignment, into: Cluster, from: Cluster): void {
  if (into === from) return;
  for (const view of from.views) assign(clusters, into, view);
  for (const text of from.descriptors) into.addDescriptor(text);
  for (const title of from.titles) into.titles.add(title);
  for (const role of from.roles) into.roles.add(role);
  into.gender ??= from.gender;
  into.country ??= from.country;
  into.known ??= from.known;
  from.views.length = 0;
  from.mergedInto = into;
}
