import { allowed, LABELS } from '../../src/mentions/labels.ts';
import { LinearModel, LinearTagger, type ModelData } from '../../src/tagger/index.ts';
import { trainCrf } from '../lib/crf.ts';
import { quantise } from '../lib/export.ts';
import type { Sequence } from '../lib/sequences.ts';

/** The first epoch is still far off. */
const AVERAGE_FROM = 2;

export interface TaggerSettings {
  readonly epochs: number;
  readonly dropout: number;
  /** Features seen less often are left out. */
  readonly minCount: number;
  /** Rows whose weights are all smaller are left out of the file. */
  readonly prune: number;
}

export function trainTagger(name: string, sequences: readonly Sequence[], settings: TaggerSettings): ModelData {
  const trained = trainCrf(sequences, {
    width: LABELS.length,
    epochs: settings.epochs,
    rate: 0.07,
    l2: 1e-5,
    seed: 1,
    minCount: settings.minCount,
    dropout: settings.dropout,
    averageFrom: AVERAGE_FROM,
    allowed,
    onEpoch: (epoch, loss) => process.stderr.write(`${name}: epoch ${epoch}, loss ${loss.toFixed(3)}\n`),
  });
  return quantise(name, LABELS, trained, settings.prune);
}

export function asTagger(data: ModelData): LinearTagger {
  return new LinearTagger(new LinearModel(data));
}
