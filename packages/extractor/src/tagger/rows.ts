/** The active features of every step of one sequence, in one flat buffer that is used again for the next. */
export class FeatureRows {
  private values = new Uint32Array(4096);
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

  /** The features of one step; a view that lasts until the next `add`. */
  row(step: number): Uint32Array {
    return this.values.subarray(step === 0 ? 0 : this.ends[step - 1]!, this.ends[step]!);
  }
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const bigger = new Uint32Array(array.length * 2);
  bigger.set(array);
  return bigger;
}
