import { randomSource, shuffle } from '../lib/random.ts';

export interface KMeansOptions {
  readonly clusters: number;
  readonly dimensions: number;
  readonly rounds: number;
  readonly seed: number;
}

/**
 * Spherical k-means (Dhillon and Modha 2001): rows of length one, likeness is the dot product.
 * @param rows `row * dimensions + i` @param count of rows to learn from @returns centroids, `cluster * dimensions + i`
 */
export function sphericalKMeans(rows: Float32Array, count: number, options: KMeansOptions): Float32Array {
  const { clusters, dimensions } = options;
  const picks = shuffle(
    Array.from({ length: count }, (_, i) => i),
    randomSource(options.seed),
  ).slice(0, clusters);
  const centroids = new Float32Array(clusters * dimensions);
  picks.forEach((row, c) => {
    centroids.set(rows.subarray(row * dimensions, (row + 1) * dimensions), c * dimensions);
  });
  for (let round = 0; round < options.rounds; round++) {
    const sums = new Float64Array(centroids.length);
    for (let row = 0; row < count; row++) {
      const at = nearest(rows, row, centroids, dimensions) * dimensions;
      for (let i = 0; i < dimensions; i++) sums[at + i] += rows[row * dimensions + i];
    }
    for (let c = 0; c < clusters; c++) {
      const mean = Float32Array.from(sums.subarray(c * dimensions, (c + 1) * dimensions));
      if (normalise(mean)) centroids.set(mean, c * dimensions);
    }
  }
  return centroids;
}

/** The centroid most like a row. */
export function nearest(rows: Float32Array, row: number, centroids: Float32Array, dimensions: number): number {
  const base = row * dimensions;
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0, at = 0; at < centroids.length; c++, at += dimensions) {
    let [a, b] = [0, 0];
    for (let i = 0; i < dimensions; i += 2) {
      a += rows[base + i] * centroids[at + i];
      b += rows[base + i + 1] * centroids[at + i + 1];
    }
    if (a + b > most) {
      most = a + b;
      best = c;
    }
  }
  return best;
}

/** Scales to length one in place; false when all is zero. */
export function normalise(vector: Float32Array): boolean {
  const length = Math.hypot(...vector);
  if (length === 0) return false;
  for (let i = 0; i < vector.length; i++) vector[i] /= length;
  return true;
}
