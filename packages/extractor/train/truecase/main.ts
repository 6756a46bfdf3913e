import { writeFileSync } from 'node:fs';
import { FeatureRows, LinearModel, LinearTagger, modelBytes } from '../../src/tagger/index.ts';
import { CASES, caseFeatures, casingOf, wordsIn } from '../../src/truecase/index.ts';
import { writeCard } from '../lib/card.ts';
import { trainCrf } from '../lib/crf.ts';
import { readJsonl } from '../lib/data.ts';
import { quantise } from '../lib/export.ts';
import { copyRows, type Sequence } from '../lib/sequences.ts';

const FILES = [
  'entities/crossner-politics.train.jsonl',
  'entities/wikigold.train.jsonl',
  'entities/uner-ewt.train.jsonl',
  'entities/gum.train.jsonl',
  'entities/re3d.train.jsonl',
  'claims/polnear.train.jsonl',
];
const FEWEST_WORDS = 5;
/** A paragraph with more capitals than that is a headline. */
const MOST_CAPITALS = 0.5;
/** One paragraph in that many is kept to measure on. */
const HELD_BACK = 20;

/** `pnpm train truecase --data FOLDER`: writes the truecaser's model, its card and its lexicon of words like "McCain". */
export function train(folder: string): void {
  const paragraphs = FILES.flatMap((file) => readJsonl<{ text: string; source?: string }>(folder, file))
    .filter((d) => !d.source?.startsWith('BBC'))
    .flatMap((d) => d.text.split('\n'))
    .filter(isProse);
  const rows = new FeatureRows();
  const sequences = paragraphs.map((paragraph) => sequenceOf(paragraph, rows));
  const kept = sequences.filter((_, i) => i % HELD_BACK !== 0);
  const trained = trainCrf(kept, {
    width: CASES.length,
    epochs: 3,
    rate: 0.1,
    l2: 1e-6,
    seed: 1,
    minCount: 3,
    dropout: 0.1,
    allowed: () => true,
    onEpoch: (epoch, loss) => process.stderr.write(`truecase: epoch ${epoch}, loss ${loss.toFixed(3)}\n`),
  });
  const data = quantise('truecase', CASES, trained, 0.15);
  const file = new URL('../../src/truecase/models/truecase.bin', import.meta.url);
  writeFileSync(file, modelBytes(data));
  const right = accuracy(
    new LinearTagger(new LinearModel(data)),
    paragraphs.filter((_, i) => i % HELD_BACK === 0),
  );
  const score = `words written as the author did, of one paragraph in ${HELD_BACK} that was kept out of training: ${(100 * right).toFixed(2)}%`;
  writeCard(file, data, {
    title: 'Truecase',
    purpose: 'Tells how the words of an English text that stands in capitals or in lower case are usually written.',
    method: 'linear-chain CRF over hashed features (words, affixes, word clusters, gazetteer), AdaGrad, int8 weights',
    data: [
      'CrossNER politics, training part: MIT',
      'wikigold: CC BY 4.0',
      'UNER English EWT, training part: CC BY-SA 4.0',
      'GUM, training part: CC BY 4.0',
      're3d (Dstl), all parts but BBC News: Open Government Licence, public domain and CC BY-SA by part',
      'PolNeAR, training part, texts only: no licence stated; the articles belong to their publishers',
    ],
    scores: [score],
  });
  process.stdout.write(`${data.keys.length} features, ${score}\n`);
  writeMixed(paragraphs);
}

function isProse(paragraph: string): boolean {
  const cases = [...paragraph.matchAll(/\p{L}+/gu)].map(([word]) => casingOf(word));
  const capitals = cases.filter((c) => c !== 0).length;
  return cases.length >= FEWEST_WORDS && capitals <= cases.length * MOST_CAPITALS;
}

function sequenceOf(paragraph: string, rows: FeatureRows): Sequence {
  const words = wordsIn(paragraph);
  const labels = Uint8Array.from(words.text, (lower, i) => label(paragraph, lower, words.starts[i]));
  return { rows: copyRows(caseFeatures(words, rows)), labels };
}

/** A word with a case of its own counts as one with a capital where it begins with one. */
function label(paragraph: string, lower: string, start: number): number {
  const written = paragraph.slice(start, start + lower.length);
  const casing = casingOf(written);
  return casing >= 0 ? casing : written[0] === lower[0] ? 0 : 1;
}

function accuracy(tagger: LinearTagger, paragraphs: readonly string[]): number {
  const rows = new FeatureRows();
  let [right, all] = [0, 0];
  for (const paragraph of paragraphs) {
    const { labels } = sequenceOf(paragraph, rows);
    const words = wordsIn(paragraph);
    tagger.decode(rows).forEach((guess, i) => {
      if (!/\p{L}/u.test(words.text[i])) return;
      all++;
      if (guess === labels[i]) right++;
    });
  }
  return right / all;
}

/** Words that have capitals inside more often than not. */
function writeMixed(paragraphs: readonly string[]): void {
  const forms = new Map<string, Map<string, number>>();
  for (const paragraph of paragraphs) {
    for (const [word] of paragraph.matchAll(/\p{L}{3,}/gu)) {
      const counts = forms.get(word.toLowerCase()) ?? new Map<string, number>();
      counts.set(word, (counts.get(word) ?? 0) + 1);
      forms.set(word.toLowerCase(), counts);
    }
  }
  const mixed = [...forms.values()].flatMap((counts) => {
    const [[word, count]] = [...counts].sort((a, b) => b[1] - a[1]);
    return count >= 2 && casingOf(word) === -1 && /^\p{Lu}\p{L}*\p{Ll}/u.test(word) ? [word] : [];
  });
  const header =
    '# Words with capitals inside, as the texts that the truecaser is trained on write them. Written by its trainer.';
  const file = new URL('../../src/truecase/lexicons/mixed-case.txt', import.meta.url);
  writeFileSync(file, `${[header, ...mixed.sort()].join('\n')}\n`);
}
