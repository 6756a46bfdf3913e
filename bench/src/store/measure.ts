import { openStore, type Store } from '@opine/store';
import { makeReport } from './make-report.ts';
import { World } from './world.ts';

/** How long one kind of work took, in milliseconds. */
export interface Timed {
  readonly what: string;
  readonly median: number;
  /** 95 of 100 took no longer. */
  readonly most: number;
}

const SEED = 7;
const PER_QUESTION = 15;

/** Fills a store with articles of a made-up world and times what a desk asks of it. */
export async function measureStore(
  url: string,
  articles: number,
  onProgress: (stored: number) => void,
): Promise<Timed[]> {
  const store = await openStore(url);
  try {
    const world = new World(SEED);
    const [puts, extractions]: [number[], number[]] = [[], []];
    for (let n = 0; n < articles; n++) {
      const { article, extraction } = makeReport(world, n, articles);
      puts.push(await millisecondsOf(() => store.articles.put(article)));
      extractions.push(await millisecondsOf(() => store.extractions.put(article.id, 1, extraction)));
      if (n % 100 === 0) onProgress(n);
    }
    // The last tenth: what it costs once the store is full.
    const late = Math.floor(articles * 0.9);
    return [
      timed('article stored', puts.slice(late)),
      timed('extraction stored and linked', extractions.slice(late)),
      ...(await ask(store)),
    ];
  } finally {
    await store.close();
  }
}

async function ask(store: Store): Promise<Timed[]> {
  const most = (await store.entities.page({ limit: 50 })).items;
  const rare = (await store.entities.page({ limit: 200, search: 'za' })).items.at(-1) ?? most[0]!;
  const incidents = (await store.incidents.page({ limit: 50, order: 'reports' })).items;
  const [first, second] = [most[0]!, most[1]!];
  const surname = first.name.split(' ').at(-1)!;
  const country = first.country ?? 'AA';
  const queue = (query: object) => () => store.queue.page({ state: 'pending', limit: 50, ...query }, 'ann');
  const day = incidents[0]!.date!.start!;
  const item = (await store.queue.page({ state: 'pending', limit: 1 })).items[0]!;
  const questions: [string, () => Promise<unknown>][] = [
    ['queue page', queue({})],
    ['queue page, one type', queue({ type: [incidents[0]!.type] })],
    ['queue page of an entity', queue({ entity: second.id })],
    ['event search, a frequent name', queue({ search: first.name })],
    ['event search, a rare name', queue({ search: rare.name })],
    ['event beside its text, with the other reports', () => store.queue.view(item.id, 'ann')],
    ['entities, first page', () => store.entities.page({ limit: 50 })],
    ['entities by beginning of a name', () => store.entities.page({ limit: 50, search: surname.slice(0, 4) })],
    ['entities by two letters', () => store.entities.page({ limit: 50, search: surname.slice(0, 2) })],
    ['entities of a country', () => store.entities.page({ limit: 50, country })],
    ['entity, the most frequent', () => store.entities.view(first.id)],
    ['entity, a rare one', () => store.entities.view(rare.id)],
    ['incidents, first page', () => store.incidents.page({ limit: 50 })],
    ['incidents of a month', () => store.incidents.page({ limit: 50, from: day, to: `${day.slice(0, 8)}28` })],
    ['incidents of an entity', () => store.incidents.page({ limit: 50, entity: second.id })],
    ['incidents, search', () => store.incidents.page({ limit: 50, search: first.name })],
    ['incidents, overview of all', () => store.incidents.overview({})],
    ['incidents, overview of a country', () => store.incidents.overview({ country: [country] })],
    ['incident, the most reported', () => store.incidents.view(incidents[0]!.id)],
  ];
  const all: Timed[] = [];
  for (const [what, question] of questions) {
    const times: number[] = [];
    for (let n = 0; n < PER_QUESTION; n++) times.push(await millisecondsOf(question));
    all.push(timed(what, times));
  }
  const merges: number[] = [];
  for (let n = 0; n + 1 < Math.min(most.length, 2 * PER_QUESTION); n += 2) {
    const entities = [most[n]!.id, most[n + 1]!.id];
    merges.push(await millisecondsOf(() => store.entities.decide({ kind: 'merge', entities, reviewer: 'ann' })));
  }
  return [...all, timed('entities merged', merges)];
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function timed(what: string, times: readonly number[]): Timed {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
  return { what, median: at(0.5), most: at(0.95) };
}
