/** The active features of every step of one sequence, in one flat buffer that is used again for the next. */
export class FeatureRows {
  /** Features of all steps, one step after the other. */
  values = new Uint32Array(4096);
  private ends = new Uint32Array(128);
  /** Number of finished rows (steps of the sequence). */
  length = 0;
  private size = 0;

  reset(): void {
    this.length = 0;
    this.size = 0;
  }

  add(feature: number): void {
    if (this.size === this.values.length) this.values = grown(this.values);
    this.values[this.size++] = feature;
  }

  /** Closes the row of one step. */
  endRow(): void {
    if (this.length === this.ends.length) this.ends = grown(this.ends);
    this.ends[this.length++] = this.size;
  }

  /** Where a step's features begin in `values`; those of the last step end at `start(length)`. */
  start(step: number): number {
    return step === 0 ? 0 : this.ends[step - 1]!;
  }

  /** The features of one step; a view that lasts until the next `add`. */
  row(step: number): Uint32Array {
    return this.values.subarray(this.start(step), this.ends[step]!);
  }
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const bigger = new Uint32Array(array.length * 2);
  bigger.set(array);
  return bigger;
}
