import { createHash } from 'node:crypto';
import type { Article, Extraction } from '@opine/schema';
import { openStore, type Store } from '@opine/store';
import { randomNumbers } from '../store/skew.ts';
import { World } from '../store/world.ts';
import { OF_GROUPS, OF_PEOPLE, spell, type Variant } from './variants.ts';

const SEED = 11;
const CIRCLES = 60;
/** People and groups who are in the news together; of each article some. */
const CIRCLE = 10;
const PRESENT = 6;
const ARTICLES_EACH = 8;
/** Namesakes by surname of somebody in another circle. */
const SHARED_SURNAMES = 0.2;
const FIRST_NAMES = 60;

interface Figure {
  readonly who: number;
  readonly type: 'person' | 'group';
  readonly name: string;
  readonly country: string | null;
}

interface Told {
  readonly who: number;
  readonly variant: Variant;
  readonly entity: string;
}

export interface Linking {
  /** Pairs of tellings that were linked, and how many of them are of one. */
  readonly linked: number;
  readonly right: number;
  /** Of the tellings of each kind, the share that was linked to most of the others of the same one. */
  readonly found: readonly { readonly variant: Variant; readonly tellings: number; readonly share: number }[];
}

/** Tells of made-up people and groups in many articles, spelled this way and that, and sees who is taken for whom. */
export async function measureLinking(): Promise<Linking> {
  const store = await openStore('sqlite::memory:');
  try {
    const told = await tellAll(store);
    const entities = new Map<string, Told[]>();
    for (const one of told) entities.set(one.entity, [...(entities.get(one.entity) ?? []), one]);
    let [linked, right] = [0, 0];
    for (const all of entities.values()) {
      for (const [at, one] of all.entries()) {
        for (const other of all.slice(at + 1)) {
          linked++;
          if (one.who === other.who) right++;
        }
      }
    }
    const mainOf = new Map([...Map.groupBy(told, ({ who }) => who)].map(([who, all]) => [who, mostFrequent(all)]));
    const found = [...Map.groupBy(told, ({ variant }) => variant)].map(([variant, all]) => ({
      variant,
      tellings: all.length,
      share: all.filter(({ who, entity }) => mainOf.get(who) === entity).length / all.length,
    }));
    return { linked, right, found };
  } finally {
    await store.close();
  }
}

function mostFrequent(told: readonly Told[]): string {
  const counts = [...Map.groupBy(told, ({ entity }) => entity)];
  return counts.reduce((best, one) => (one[1].length > best[1].length ? one : best))[0];
}

async function tellAll(store: Store): Promise<Told[]> {
  const next = randomNumbers(SEED);
  const circles = makeCircles(next);
  const told: Told[] = [];
  for (let n = 0; n < CIRCLES * ARTICLES_EACH; n++) {
    const circle = circles[Math.floor(next() * CIRCLES)]!;
    const present = [...circle].sort(() => next() - 0.5).slice(0, PRESENT);
    const spelled = present.map((figure) => {
      const variants = figure.type === 'person' ? OF_PEOPLE : OF_GROUPS;
      // Half of the time a name is spelled as usual.
      const variant = next() < 0.5 ? 'same' : variants[Math.floor(next() * variants.length)]!;
      return { figure, variant, name: spell(figure.name, variant, next) };
    });
    const linked = await put(store, `article-${n}`, spelled);
    for (const [at, { figure, variant }] of spelled.entries()) {
      told.push({ who: figure.who, variant, entity: linked[`e${at}`]! });
    }
  }
  return told;
}

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);

function makeCircles(next: () => number): Figure[][] {
  const world = new World(SEED);
  const word = () => capital(world.word() + world.word());
  const firstNames = Array.from({ length: FIRST_NAMES }, word);
  const surnames: string[] = [];
  let who = 0;
  return Array.from({ length: CIRCLES }, (_, circle) => {
    const home = String.fromCharCode(65 + Math.floor(circle / 26), 65 + (circle % 26));
    return Array.from({ length: CIRCLE }, (): Figure => {
      // The extractor knows the country of about half of them.
      const country = next() < 0.5 ? home : null;
      if (next() < 0.3) {
        const words = Array.from({ length: 3 }, () => word());
        return { who: who++, type: 'group', name: words.join(' '), country };
      }
      const first = firstNames[Math.floor(next() * firstNames.length)]!;
      const shared = next() < SHARED_SURNAMES ? surnames[Math.floor(next() * surnames.length)] : undefined;
      const last = shared ?? word();
      surnames.push(last);
      return { who: who++, type: 'person', name: `${first} ${last}`, country };
    });
  });
}

async function put(
  store: Store,
  id: string,
  spelled: readonly { readonly figure: Figure; readonly name: string }[],
): Promise<Record<string, string>> {
  const text = `${spelled.map(({ name }) => name).join('. ')}.`;
  const mentions: Extraction['mentions'] = [];
  const entities: Extraction['entities'] = [];
  let start = 0;
  for (const [at, { figure, name }] of spelled.entries()) {
    const { type, country } = figure;
    const end = start + name.length;
    const entity = `e${at}`;
    mentions.push({ id: `m${at}`, start, end, text: name, type, form: 'name', entity, confidence: 1, by: 'tagger' });
    entities.push({ id: entity, type, name, aliases: [], descriptors: [], country, roles: [], mentions: [`m${at}`] });
    start = end + 2;
  }
  const article: Article = {
    id,
    url: null,
    canonicalUrl: null,
    title: null,
    authors: [],
    siteName: null,
    section: null,
    isOpinion: true,
    language: 'en',
    publishedAt: '2024-05-06',
    publishedBasis: 'none',
    modifiedAt: null,
    text,
    textHash: createHash('sha256').update(text).digest('hex'),
    standfirst: null,
    captions: [],
    bio: null,
    dateline: null,
    partial: false,
    partialReason: null,
    fetchedAt: '2024-05-06T00:00:00Z',
    source: 'made up',
  };
  const { version } = await store.articles.put(article);
  await store.extractions.put(id, version, {
    id,
    schemaVersion: 1,
    extractor: { version: '1.0.0', models: {} },
    language: 'en',
    anchor: { date: '2024-05-06', basis: 'given' },
    sections: [],
    mentions,
    entities,
    claims: [],
    events: [],
    notes: [],
  });
  return (await store.articles.view(id))!.entities;
}
