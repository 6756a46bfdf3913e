/** Loads the extractor in a fresh process and reads one article: what a first call costs. */
import { readFileSync } from 'node:fs';

const started = performance.now();
const { extract } = await import('@opine/extractor');
const loaded = performance.now();
const text = readFileSync(new URL('../../../fixtures/articles/iraqi-militias.txt', import.meta.url), 'utf8');
extract({ id: 'cold', text });
const done = performance.now();
process.stdout.write(`loading ${Math.round(loaded - started)} ms, first article ${Math.round(done - loaded)} ms\n`);
