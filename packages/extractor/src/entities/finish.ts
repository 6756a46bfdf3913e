import type { DocEntity, Document } from '../document/index.ts';
import { cityCountry, demonym, type GroupEntry, knownGroup, type PlaceEntry, placeOf } from '../gazetteer/index.ts';
import type { Cluster } from './cluster.ts';
import { isAcronym } from './group-name.ts';
import { bareText } from './view.ts';

/** Longest name of a known group looked for in a description, in words. */
const LONGEST_GROUP_NAME = 8;
const ISO_CODE = /^[A-Z]{2}$/;

/** ISO codes of the countries that an article speaks of. */
export interface CountryContext {
  readonly any: ReadonlySet<string>;
  /** Those it speaks of by more than their name: by a people, a city or a region. */
  readonly within: ReadonlySet<string>;
}

/** The cluster as an entity: fullest name as written, other names by frequency, country and roles. */
export function toEntity(document: Document, cluster: Cluster, context: CountryContext): DocEntity {
  const names = namesOf(document, cluster);
  const name = fullest(names);
  return {
    type: cluster.type,
    name,
    aliases: names.map(([text]) => text).filter((text) => text !== name),
    descriptors: withoutParts(cluster.descriptors.filter((text) => text !== name)),
    country: countryOfCluster(cluster, names, context),
    roles: rolesOf(cluster, names),
    mentions: cluster.views.map((view) => view.mention).sort((a, b) => a.start - b.start),
  };
}

/** Leaves out what another description says more fully: "Prime Minister" beside "Iraqi Prime Minister". */
function withoutParts(texts: readonly string[]): string[] {
  const lower = texts.map((text) => text.toLowerCase());
  return texts.filter(
    (_, i) => !lower.some((other, j) => j !== i && other.length > lower[i]!.length && other.includes(lower[i]!)),
  );
}

/** Names as written with how often, most frequent first; phrases where there is no name. */
function namesOf(document: Document, cluster: Cluster): [string, number][] {
  const counts = new Map<string, number>();
  const named = cluster.hasName();
  for (const { mention } of cluster.views) {
    if (named && mention.form !== 'name') continue;
    const text = mention.form === 'name' ? document.slice(mention).replace(/\s+/g, ' ') : bareText(document, mention);
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
  context: CountryContext,
): string | null {
  if (cluster.type === 'place') {
    const place = names.map(([text]) => placeOf(text)).find((found) => found !== null);
    if (!place)
      return countryIn(
        names.map(([text]) => text),
        cityCountry,
      );
    return chosen(place, context);
  }
  if (cluster.country) return cluster.country;
  for (const [text] of names) {
    const country = knownGroup(text)?.country;
    if (country) return country;
  }
  for (const nation of cluster.nations) if (ISO_CODE.test(nation)) return nation;
  if (cluster.type !== 'person') return null;
  const told = countryIn(
    cluster.descriptors.flatMap(ofWhere),
    (word) => demonym(word)?.country ?? countryInContext(word, context),
  );
  return told ?? groupIn(cluster.descriptors)?.country ?? null;
}

/** The parts of a description that tell a country: what stands before "of" or "for" and what ends it ("president of Chad"). */
function ofWhere(text: string): string[] {
  const [head, ...rest] = text.split(/ (?:of|for|to|from|in) (?:the )?/);
  const tail = rest.at(-1);
  return tail === undefined || tail.includes(' ') ? [head!] : [head!, tail];
}

function countryInContext(word: string, context: CountryContext): string | null {
  const place = placeOf(word);
  return place?.kind === 'country' ? chosen(place, context) : null;
}

/** Of the countries that have a place of this name the one that the article speaks of, else the likeliest. */
function chosen({ kind, countries }: PlaceEntry, context: CountryContext): string | null {
  const spoken = kind === 'country' ? context.within : context.any;
  return countries.find((code) => spoken.has(code)) ?? countries[0] ?? null;
}

/** The first country that a word of the texts tells. */
function countryIn(texts: readonly string[], countryOfWord: (word: string) => string | null): string | null {
  for (const text of texts) {
    for (const word of text.split(/[\s,]+|['’]s\b/u)) {
      const country = word === '' ? null : countryOfWord(word);
      if (country) return country;
    }
  }
  return null;
}

function rolesOf(cluster: Cluster, names: readonly [string, number][]): string[] {
  if (cluster.type === 'group') {
    for (const [text] of names) {
      const known = knownGroup(text);
      if (known) return [known.role];
    }
  }
  if (cluster.type === 'person' && cluster.roles.size === 0) {
    const group = groupIn(cluster.descriptors);
    return group ? [group.role] : [];
  }
  return [...cluster.roles].sort();
}

/** The known group that a description puts somebody in: "leader of the Taliban". */
function groupIn(descriptors: readonly string[]): GroupEntry | null {
  for (const text of descriptors) {
    for (const [, rest] of text.matchAll(/ (?:of|in|for) (?:the )?(?=(\p{Lu}.*))/gu)) {
      const words = rest!.split(' ').slice(0, LONGEST_GROUP_NAME);
      for (let length = words.length; length > 0; length--) {
        const group = knownGroup(words.slice(0, length).join(' '));
        if (group) return group;
      }
    }
  }
  return null;
}
