import { createHash } from 'node:crypto';
import type { Article, Event, Extraction, Mention } from '@opine/schema';
import { zipf } from './skew.ts';
import { type Figure, publishedAt, type Story, type World } from './world.ts';

export const MENTIONS = 50;
export const EVENTS = 5;
/** Figures of an article besides those of its stories. */
const EXTRAS = 6;
const WORDS_BETWEEN = 12;
const SITES = 300;

/** An article and what was read from it. */
export interface Told {
  readonly article: Article;
  readonly extraction: Extraction;
}

/** The n-th of `of` articles: some 650 words, with 50 mentions of those who take part in five stories and of some more. */
export function makeReport(world: World, n: number, of: number): Told {
  const part = n / of;
  const stories = Array.from({ length: EVENTS }, () => world.story(part));
  const cast = [
    ...new Set([
      ...stories.flatMap(({ actor, target, town }) => [actor, target, town]),
      ...Array.from({ length: EXTRAS }, () => world.figure(world.next() < 0.7 ? 'person' : 'group')),
    ]),
  ];
  const id = `article-${n}`;
  const { text, mentions } = write(world, cast);
  const site = `paper-${zipfSite(world)}.example`;
  const article: Article = {
    id,
    url: `https://${site}/${n}`,
    canonicalUrl: `https://${site}/${n}`,
    title: `${cast[0]!.names[0]} and ${world.word()}`,
    authors: [],
    siteName: site,
    section: 'Opinion',
    isOpinion: true,
    language: 'en',
    publishedAt: publishedAt(part),
    publishedBasis: 'json-ld',
    modifiedAt: null,
    text,
    textHash: createHash('sha256').update(text).digest('hex'),
    standfirst: null,
    captions: [],
    bio: null,
    dateline: null,
    partial: false,
    partialReason: null,
    fetchedAt: publishedAt(part),
    source: site,
  };
  const entities: Extraction['entities'] = cast.map(({ type, names, country }, at) => ({
    id: `e${at}`,
    type,
    name: names[0]!,
    aliases: names.slice(1),
    descriptors: [],
    country,
    roles: [],
    mentions: mentions.filter(({ entity }) => entity === `e${at}`).map((mention) => mention.id),
  }));
  const extraction: Extraction = {
    id,
    schemaVersion: 1,
    extractor: { version: '1.0.0', models: {} },
    language: 'en',
    anchor: { date: article.publishedAt!.slice(0, 10), basis: 'given' },
    sections: [{ start: 0, end: text.length, kind: 'body' }],
    mentions,
    entities,
    claims: [],
    events: stories.map((story, at) => makeEvent(world, story, at, cast, text)),
    notes: [],
  };
  return { article, extraction };
}

const ranks = new WeakMap<World, () => number>();
function zipfSite(world: World): number {
  const rank = ranks.get(world) ?? zipf(world.next, SITES);
  ranks.set(world, rank);
  return rank();
}

/** Everybody is named once in full, then whoever comes: people by their surnames. */
function write(world: World, cast: readonly Figure[]): { text: string; mentions: Mention[] } {
  let text = '';
  const mentions: Mention[] = [];
  for (let n = 0; n < MENTIONS; n++) {
    const at = n < cast.length ? n : Math.floor(world.next() ** 2 * cast.length);
    const { type, names } = cast[at]!;
    const name = n < cast.length ? names[0]! : names.at(-1)!;
    text += `${Array.from({ length: WORDS_BETWEEN }, () => world.word()).join(' ')} `;
    mentions.push({
      id: `m${n}`,
      start: text.length,
      end: text.length + name.length,
      text: name,
      type,
      form: 'name',
      entity: `e${at}`,
      confidence: 0.9,
      by: 'tagger',
    });
    text += `${name}. `;
  }
  return { text, mentions };
}

function makeEvent(world: World, story: Story, at: number, cast: readonly Figure[], text: string): Event {
  const start = at * 90;
  const end = text.indexOf(' ', start + 1);
  const party = (role: 'actor' | 'target', figure: Figure): Event['participants'][number] => ({
    role,
    type: figure.type,
    entity: `e${cast.indexOf(figure)}`,
    names: [...figure.names],
    form: 'name',
    certainty: 'certain',
  });
  return {
    id: `v${at}`,
    type: story.type,
    mode: null,
    contexts: [],
    status: 'asserted',
    triggers: [{ start, end, text: text.slice(start, end) }],
    participants: [party('actor', story.actor), party('target', story.target)],
    date: { mention: null, start: story.day, end: story.day },
    place: {
      mention: null,
      entity: `e${cast.indexOf(story.town)}`,
      name: story.town.names[0]!,
      country: story.town.country,
    },
    casualties: { killed: world.next() < 0.1 ? null : story.killed, injured: null },
    claims: [],
    evidence: [{ start, end: start + 80 }],
    confidence: 0.3 + 0.6 * world.next(),
  };
}
