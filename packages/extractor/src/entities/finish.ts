import type { DocEntity, Document } from '../document/index.ts';
import { cityCountry, countryOf, demonym, knownGroup, placeOf } from '../gazetteer/index.ts';
import type { Cluster } from './cluster.ts';
import { isAcronym } from './group-name.ts';

const ISO_CODE = /^[A-Z]{2}$/;

/** The cluster as an entity: fullest name as written, other names by frequency, country and roles. */
export function toEntity(document: Document, cluster: Cluster, contextCountries: ReadonlySet<string>): DocEntity {
  const names = namesOf(document, cluster);
  const name = fullest(names);
  return {
    type: cluster.type,
    name,
    aliases: names.map(([text]) => text).filter((text) => text !== name),
    descriptors: cluster.descriptors.filter((text) => text !== name),
    country: countryOfCluster(cluster, names, contextCountries),
    roles: rolesOf(cluster, names),
    mentions: cluster.views.map((view) => view.mention).sort((a, b) => a.start - b.start),
  };
}

/** Names as written with how often, most frequent first; phrases where there is no name. */
function namesOf(document: Document, cluster: Cluster): [string, number][] {
  const counts = new Map<string, number>();
  const named = cluster.hasName();
  for (const { mention } of cluster.views) {
    if (named && mention.form !== 'name') continue;
    const text = document.slice(mention).replace(/\s+/g, ' ');
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Most words, acronyms last; of equals the most frequent. */
function fullest(names: readonly [string, number][]): string {
  const weight = (text: string) => (isAcronym(text) ? 0 : text.split(/[\s-]+/).length);
  return names.reduce((best, [text]) => (weight(text) > weight(best) ? text : best), names[0]![0]);
}

function countryOfCluster(
  cluster: Cluster,
  names: readonly [string, number][],
  context: ReadonlySet<string>,
): string | null {
  if (cluster.country) return cluster.country;
  if (cluster.type === 'place') {
    const place = names.map(([text]) => placeOf(text)).find((found) => found !== null);
    return place?.kind === 'city' ? cityCountry(place.name, context) : (place?.countries[0] ?? null);
  }
  for (const [text] of names) {
    const country = knownGroup(text)?.country;
    if (country) return country;
  }
  for (const nation of cluster.nations) if (ISO_CODE.test(nation)) return nation;
  return cluster.type === 'person' ? countryIn(cluster.descriptors) : null;
}

/** The first country or people named in the descriptions. */
function countryIn(descriptors: readonly string[]): string | null {
  for (const text of descriptors) {
    for (const word of text.split(/[\s,]+|['’]s\b/u)) {
      const country = demonym(word)?.country ?? countryOf(word);
      if (country) return country;
    }
  }
  return null;
}

function rolesOf(cluster: Cluster, names: readonly [string, number][]): string[] {
  const roles = new Set(cluster.roles);
  if (cluster.type === 'group') {
    for (const [text] of names) {
      const known = knownGroup(text);
      if (known) return [known.role];
    }
  }
  return [...roles].sort();
}
