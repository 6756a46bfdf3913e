import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extract } from '@opine/extractor';
import Table from 'cli-table3';
import compromise from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';

const ARTICLES = new URL('../../../fixtures/articles/', import.meta.url);
const ARTICLE_WORDS = 1000;
const ROUNDS = 5;
/** Passes over the articles before anything is timed: the machine code is the best only after some. */
const WARM_UP = 25;

/** Measures the extractor and its peers on the fixture articles, one thread, after a warm-up. */
export async function runSpeed(): Promise<void> {
  const articles = englishArticles();
  const wink = winkNlp(winkModel, ['sbd', 'pos']);
  const systems: [string, (text: string) => unknown][] = [
    ['opine extract (all stages)', (text) => extract({ id: 'bench', text, publishedAt: '2024-03-14' })],
    ['wink-nlp (tokens, POS, sentences)', (text) => wink.readDoc(text).tokens().out()],
    ['compromise (parse only)', (text) => compromise(text).json()],
  ];
  const table = new Table({
    head: ['', 'words/s', 'ms for 1,000 words'],
    style: { head: [], border: [], compact: true },
  });
  for (const [name, read] of systems) {
    const speed = medianSpeed(articles, read);
    table.push([name, Math.round(speed).toLocaleString('en'), ((1000 * ARTICLE_WORDS) / speed).toFixed(1)]);
  }
  process.stdout.write(`${table.toString()}\n`);
  process.stdout.write(`one article of 1,000 words, first in a fresh process: ${coldStart()}\n`);
  process.stdout.write(`memory of this process: ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB\n`);
}

/** Words a second: the median of several rounds over all articles. */
function medianSpeed(articles: readonly string[], read: (text: string) => unknown): number {
  const words = articles.reduce((sum, text) => sum + wordCount(text), 0);
  for (let i = 0; i < WARM_UP; i++) for (const text of articles) read(text);
  const speeds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    for (let i = 0; i < 4; i++) for (const text of articles) read(text);
    return (4000 * words) / (performance.now() - started);
  });
  return speeds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
}

/** A fresh process that loads the models and reads one article. */
function coldStart(): string {
  const program = fileURLToPath(new URL('cold.ts', import.meta.url));
  const started = performance.now();
  const inner = execFileSync(process.execPath, [program], { encoding: 'utf8' }).trim();
  return `${Math.round(performance.now() - started)} ms whole process; ${inner}`;
}

/** The fixture articles in English, cut or joined to about 1,000 words each. */
export function englishArticles(): string[] {
  const texts = readdirSync(ARTICLES)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, ARTICLES), 'utf8'))
    .filter((text) => extract({ id: 'bench', text }).language === 'en');
  const all = texts.join('\n\n').split(/(?<=\n\n)/);
  const joined: string[] = [];
  for (const paragraph of all) {
    const last = joined.at(-1);
    if (last !== undefined && wordCount(last) < ARTICLE_WORDS) joined[joined.length - 1] = last + paragraph;
    else joined.push(paragraph);
  }
  return joined;
}

const wordCount = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
