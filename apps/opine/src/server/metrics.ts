import { SourceHealth } from '@opine/schema';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Line } from '../line/line.ts';
import { knownSources, summarize } from '../sources/index.ts';

const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * What a monitoring system reads of the line. What the store and the queue know (jobs, articles, fetches, sources) is
 * that of all processes; the histograms are of the work that this process does.
 */
export function lineMetrics(line: Line): Registry {
  const registry = new Registry();
  const registers = [registry];
  const { queue, events } = line;

  new Gauge({
    name: 'opine_jobs',
    help: 'Jobs of the queue by state',
    labelNames: ['state'],
    registers,
    async collect() {
      for (const [state, count] of Object.entries(await queue.counts())) this.set({ state }, count);
    },
  });
  storeGauges(line, registers);
  fetchTotals(line, registers);
  sourceGauges(line, registers);
  const seconds = (name: string, help: string, labelNames: string[] = []) =>
    new Histogram({ name, help, labelNames, buckets: SECONDS, registers });
  const fetching = seconds('opine_fetch_seconds', 'Time from a request to the end of its answer', ['kind']);
  const reading = seconds('opine_extraction_seconds', 'Time that the reading of an article took');
  const outcomes = new Counter({
    name: 'opine_pages_total',
    help: 'Pages fetched by this process, by what became of them',
    labelNames: ['outcome'],
    registers,
  });
  events.on('exchanged', ({ kind, ms }) => fetching.observe({ kind }, ms / 1000));
  events.on('extracted', ({ ms }) => reading.observe(ms / 1000));
  events.on('fetched', ({ outcome }) => outcomes.inc({ outcome }));
  return registry;
}

/** One scrape asks the store once, whatever is made of the answer. */
const SAME_SCRAPE_MS = 500;

function storeGauges({ store }: Line, registers: Registry[]): void {
  let asked: { at: number; stats: ReturnType<typeof store.stats> } | null = null;
  const read = () => {
    if (asked === null || Date.now() - asked.at > SAME_SCRAPE_MS) asked = { at: Date.now(), stats: store.stats() };
    return asked.stats;
  };
  const gauge = (name: string, help: string, value: (stats: Awaited<ReturnType<typeof read>>) => number) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(value(await read()));
      },
    });
  gauge('opine_articles', 'Articles stored', ({ articles }) => articles);
  gauge('opine_articles_partial', 'Articles that are known to be cut off', ({ partialArticles }) => partialArticles);
  gauge('opine_claims', 'Claims of the current extractions', ({ claims }) => claims);
  new Gauge({
    name: 'opine_review_events',
    help: 'Events by state of review',
    labelNames: ['state'],
    registers,
    async collect() {
      for (const [state, count] of Object.entries((await read()).queue)) this.set({ state }, count);
    },
  });
}

/** Sums of the log of fetches: they only grow, whichever process fetches. */
function fetchTotals({ store }: Line, registers: Registry[]): void {
  const bytes = new Counter({ name: 'opine_fetched_bytes_total', help: 'Bytes received', registers });
  new Counter({
    name: 'opine_fetches_total',
    help: 'Requests to servers by class of status, or by error where no answer came',
    labelNames: ['result'],
    registers,
    async collect() {
      this.reset();
      bytes.reset();
      for (const total of await store.crawl.fetches.totals()) {
        this.inc({ result: total.result }, total.fetches);
        bytes.inc(total.bytes);
      }
    },
  });
}

function sourceGauges({ store, inFile }: Line, registers: Registry[]): void {
  const failures = new Gauge({
    name: 'opine_source_failures',
    help: 'Failed runs in a row',
    labelNames: ['source'],
    registers,
  });
  const success = new Gauge({
    name: 'opine_source_last_success_timestamp_seconds',
    help: 'When a source was last read without a failure',
    labelNames: ['source'],
    registers,
  });
  new Gauge({
    name: 'opine_sources',
    help: 'Sources by health',
    labelNames: ['health'],
    registers,
    async collect() {
      const now = Date.now();
      const counts = new Map(SourceHealth.options.map((health) => [health, 0]));
      failures.reset();
      success.reset();
      for (const source of await knownSources(store, inFile)) {
        const { id, health, failures: count, lastSuccessAt } = await summarize(store, source, now);
        counts.set(health, (counts.get(health) ?? 0) + 1);
        failures.set({ source: id }, count);
        if (lastSuccessAt !== null) success.set({ source: id }, Date.parse(lastSuccessAt) / 1000);
      }
      for (const [health, count] of counts) this.set({ health }, count);
    },
  });
}
