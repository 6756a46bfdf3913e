import type { Event, Extraction } from '@opine/schema';
import type { Store } from '../../store.ts';
import { anArticle, anEvent, anExtraction, release } from '../examples.ts';

/** A name in a text, and the entity that it is: the same for all names of one. */
export interface Told {
  id: string;
  type: 'person' | 'group' | 'place';
  names: string[];
  country?: string;
}

/** Stores an article of these names, the first of which attacks the second, in the third. */
export async function tell(
  store: Store,
  id: string,
  told: Told[],
  options: { day?: string; killed?: number; version?: string; site?: string; more?: string } = {},
): Promise<void> {
  const { day = '2021-11-08', killed = null, version = '1.0.0', site = id, more = '' } = options;
  const text = `They attacked. ${told.flatMap(({ names }) => names).join('. ')}. ${more}`;
  const article = anArticle({
    id,
    text,
    textHash: `${id}${more}`,
    siteName: site,
    title: `About ${id}`,
    url: null,
    canonicalUrl: `https://${id}.example/a`,
  });
  const put = await store.articles.put(article);
  const mentions: Extraction['mentions'] = told.flatMap(({ id: entity, type, names }) =>
    names.map((name, n) => {
      const start = text.indexOf(name);
      return {
        id: `${entity}-${n}`,
        start,
        end: start + name.length,
        text: name,
        type,
        form: 'name' as const,
        entity,
        confidence: 1,
        by: 'tagger' as const,
      };
    }),
  );
  const entities: Extraction['entities'] = told.map(({ id: entity, type, names, country }) => ({
    id: entity,
    type,
    name: names[0]!,
    aliases: names.slice(1),
    descriptors: [],
    country: country ?? null,
    roles: [],
    mentions: names.map((_, n) => `${entity}-${n}`),
  }));
  const [actor, target, place] = told;
  const party = (role: 'actor' | 'target', one: Told | undefined): Event['participants'] =>
    one === undefined
      ? []
      : [{ role, type: one.type, entity: one.id, names: [one.names[0]!], form: 'name', certainty: 'certain' }];
  const event = anEvent(
    'attacked',
    {
      mode: 'explosives',
      participants: [...party('actor', actor), ...party('target', target)],
      date: { mention: null, start: day, end: day },
      place:
        place === undefined
          ? null
          : { mention: null, entity: place.id, name: place.names[0]!, country: place.country ?? null },
      casualties: { killed, injured: null },
    },
    text,
  );
  const extraction = anExtraction([event], { id, mentions, entities, extractor: release(version) });
  await store.extractions.put(id, put.version, extraction);
}

export const FRONT: Told = { id: 'e1', type: 'group', names: ['Cedar Front'], country: 'LY' };
export const MINISTER: Told = { id: 'e2', type: 'person', names: ['Mustafa al-Kadhimi', 'Kadhimi'], country: 'IQ' };
export const TRIPOLI: Told = { id: 'e3', type: 'place', names: ['Tripoli'], country: 'LY' };
export const all = { limit: 200 };

/** Each entity with the number of its articles, in the order of the alphabet. */
export const names = async (store: Store) =>
  (await store.entities.page(all)).items.map(({ name, articles }) => `${name} ${articles}`).sort();

/** The most mentioned of the entities that a search finds. */
export const entity = async (store: Store, search: string) => (await store.entities.page({ ...all, search })).items[0]!;
