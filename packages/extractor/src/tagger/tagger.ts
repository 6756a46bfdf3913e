import type { LinearModel } from './model.ts';
import { posterior } from './posterior.ts';
import type { FeatureRows } from './rows.ts';
import { viterbi } from './viterbi.ts';

export interface Tagging {
  /** Label number of each step. */
  readonly path: Uint8Array;
  /** P(label at step), `step * labels.length + label`, by the model's own lights: not calibrated. Worked out when first
   * asked for, which must be before the tagger is used again. */
  readonly marginals: Float64Array;
}

/** Labels sequences. Another kind of model can take the linear one's place behind this. */
export interface SequenceTagger {
  readonly labels: readonly string[];
  readonly sha256: string;
  /** The best labels alone: the fast way. */
  decode(rows: FeatureRows): Uint8Array;
  /** The best labels with the probability of every label. */
  tag(rows: FeatureRows): Tagging;
  /** What one feature adds to the score of a label. */
  weight(feature: number, label: number): number;
}

export class LinearTagger implements SequenceTagger {
  readonly labels: readonly string[];
  readonly sha256: string;
  private readonly model: LinearModel;
  private readonly expTransitions: Float64Array;
  private buffer = new Float32Array(0);

  constructor(model: LinearModel) {
    this.model = model;
    this.labels = model.labels;
    this.sha256 = model.sha256;
    this.expTransitions = Float64Array.from(model.transitions, Math.exp);
  }

  weight(feature: number, label: number): number {
    return this.model.weight(feature, label);
  }

  decode(rows: FeatureRows): Uint8Array {
    this.buffer = this.model.scores(rows, this.buffer) as Float32Array<ArrayBuffer>;
    return viterbi(this.buffer, rows.length, this.labels.length, this.model.transitions);
  }

  tag(rows: FeatureRows): Tagging {
    const path = this.decode(rows);
    const { length } = rows;
    const probabilities = () => posterior(this.buffer, length, this.labels.length, this.expTransitions).marginals;
    let marginals: Float64Array | undefined;
    return {
      path,
      get marginals() {
        marginals ??= probabilities();
        return marginals;
      },
    };
  }
}
