import { FeatureRows, type LinearModel } from '../../tagger/index.ts';

/** Tells the chance of each of its labels by the active features of one example. */
export interface Scorer {
  score(features: Uint32Array): readonly number[];
  /** What one of an example's features adds to the log-odds of a label; @param size how many features it has */
  weight(feature: number, label: number, size: number): number;
}

/** A linear model read as one logistic regression a label, each example scaled to unit length. */
export class LogisticModel implements Scorer {
  private readonly model: LinearModel;
  private readonly rows = new FeatureRows();
  private buffer = new Float32Array(0);

  constructor(model: LinearModel) {
    this.model = model;
  }

  weight(feature: number, label: number, size: number): number {
    return this.model.weight(feature, label) / Math.sqrt(Math.max(1, size));
  }

  score(features: Uint32Array): number[] {
    const { rows, model } = this;
    rows.reset();
    for (const feature of features) rows.add(feature);
    rows.endRow();
    this.buffer = model.scores(rows, this.buffer) as Float32Array<ArrayBuffer>;
    const unit = 1 / Math.sqrt(Math.max(1, features.length));
    return model.labels.map((_, y) => 1 / (1 + Math.exp(-this.buffer[y]! * unit)));
  }
}
