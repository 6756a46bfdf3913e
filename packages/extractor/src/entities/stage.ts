import type { DocMention, Document } from '../document/index.ts';
import { demonym, placeOf } from '../gazetteer/index.ts';
import type { Stage } from '../pipeline.ts';
import { linkAppositions } from './apposition.ts';
import { type Assignment, type Cluster, merge } from './cluster.ts';
import { describePerson } from './descriptors.ts';
import { type CountryContext, toEntity } from './finish.ts';
import { linkGroupNames } from './groups.ts';
import { linkNominal, spokenOfBefore } from './nominals.ts';
import { linkPersonNames } from './persons.ts';
import { linkPlaces } from './places.ts';
import { findAntecedent, isPronoun, pronounMention } from './pronouns.ts';
import { Recent } from './recent.ts';
import { linkThings } from './things.ts';
import { linkUserEntries } from './user-entries.ts';
import { type View, viewOf } from './view.ts';

const LINKED: ReadonlySet<string> = new Set(['person', 'group', 'place', 'weapon', 'platform', 'vehicle']);
const THINGS: ReadonlySet<string> = new Set(['weapon', 'platform', 'vehicle']);

/**
 * Puts the mentions of one person, group, place or weapon under one entity: names first (spelling variants, surnames,
 * acronyms), then what stands beside them, then nominals and pronouns in the order of the text. Pronouns that are
 * resolved become mentions.
 */
export const entitiesStage: Stage = {
  name: 'entities',
  reads: ['mentions'],
  writes: ['entities', 'mentions'],
  annotate(document) {
    const views = document.mentions.filter((m) => LINKED.has(m.type)).map((mention) => viewOf(document, mention));
    const clusters: Assignment = new Map();
    linkNames(document, views, clusters);
    linkUserEntries(views, clusters);
    linkAppositions(document, views.filter(isActor), clusters);
    describe(document, views, clusters);
    const pronouns = linkInOrder(document, views, clusters);
    write(document, clusters, pronouns);
  },
};

const isActor = ({ mention }: View) => mention.type === 'person' || mention.type === 'group';

function linkNames(document: Document, views: readonly View[], clusters: Assignment): void {
  const named = (type: string) => views.filter(({ mention }) => mention.type === type && mention.form === 'name');
  linkPersonNames(document, named('person'), clusters);
  linkGroupNames(document, named('group'), clusters);
  linkPlaces(
    document,
    views.filter(({ mention }) => mention.type === 'place'),
    clusters,
  );
  linkThings(
    views.filter(({ mention }) => THINGS.has(mention.type)),
    clusters,
  );
}

function describe(document: Document, views: readonly View[], clusters: Assignment): void {
  const groups = views.filter(({ mention }) => mention.type === 'group');
  const groupStarts = new Map<number, number>();
  for (const { mention } of groups) {
    for (let i = mention.first + 1; i <= mention.last; i++) groupStarts.set(i, mention.first);
  }
  for (const view of views) {
    if (view.mention.type !== 'person' || view.mention.form !== 'name') continue;
    describePerson(document, view, clusters.get(view)!, groupStarts);
  }
}

/** Nominals and pronouns, each with what was named before it. */
function linkInOrder(document: Document, views: readonly View[], clusters: Assignment): [DocMention, Cluster][] {
  const pronouns: [DocMention, Cluster][] = [];
  const recent = new Recent();
  const covered = coveredTokens(document);
  let next = 0;
  for (const cluster of clusters.values()) cluster.latest = -1;
  for (const token of document.tokens) {
    const view = views[next];
    if (view && view.mention.first === token.index) {
      recent.touch(clusterOf(document, view, recent, clusters), token.index);
      next++;
    } else if (covered[token.index] === 0 && isPronoun(token)) {
      const cluster = findAntecedent(document, token, recent);
      if (!cluster) continue;
      pronouns.push([pronounMention(token, cluster), cluster]);
      recent.touch(cluster, token.index);
    }
  }
  return pronouns;
}

function clusterOf(document: Document, view: View, recent: Recent, clusters: Assignment): Cluster {
  const named = clusters.get(view);
  if (!named) return linkNominal(document, view, recent, clusters);
  if (named.latest < 0 && isActor(view)) {
    const before = spokenOfBefore(named, recent);
    if (before) {
      recent.forget(before);
      merge(clusters, named, before);
    }
  }
  return named;
}

/** Which tokens stand in a mention of any kind already. */
function coveredTokens(document: Document): Uint8Array {
  const covered = new Uint8Array(document.tokens.length);
  for (const { first, last } of document.mentions) covered.fill(1, first, last);
  return covered;
}

function write(document: Document, clusters: Assignment, pronouns: readonly [DocMention, Cluster][]): void {
  const context = contextOf(document);
  const entities = new Map([...new Set(clusters.values())].map((c) => [c, toEntity(document, c, context)]));
  for (const [mention, cluster] of pronouns) entities.get(cluster.mergedInto ?? cluster)!.mentions.push(mention);
  for (const entity of entities.values()) {
    entity.mentions.sort((a, b) => a.start - b.start);
    for (const mention of entity.mentions) mention.entity = entity;
  }
  document.entities = [...entities.values()].sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
  document.mentions = [...document.mentions, ...pronouns.map(([mention]) => mention)].sort((a, b) => a.start - b.start);
}

/** Countries that the article names, speaks of by adjective, or has a city or region of that is in no other country. */
function contextOf(document: Document): CountryContext {
  const any = new Set<string>();
  const within = new Set<string>();
  for (const mention of document.mentions) {
    if (mention.type !== 'place' && mention.type !== 'nationality' && mention.type !== 'group') continue;
    const text = document.slice(mention);
    const place = placeOf(text);
    const code = place?.countries.length === 1 ? place.countries[0] : demonym(text)?.country;
    if (!code) continue;
    any.add(code);
    if (place?.kind !== 'country') within.add(code);
  }
  return { any, within };
}
