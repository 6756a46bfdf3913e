/** The part a token has in an attribution. */
export const NONE = 0;
export const SOURCE = 1;
export const CUE = 2;
export const CONTENT = 3;
export const PARTS = 4;

/**
 * The tagger's labels are finer than parts: they say on which side of a source or content its cue stands, whether a
 * cue has content after it, and which words bridge the parts of one attribution ("said on Monday that …"). So the
 * label before tells the next one whether an attribution has begun and what it still lacks.
 */
export const LABELS = [
  'none',
  'source-before-cue',
  'source-after-cue',
  'cue-with-content-after',
  'cue-with-content-before',
  'content-before-cue',
  'content-after-cue',
  'bridge-before-cue',
  'bridge-after-cue',
] as const;
export type Label = (typeof LABELS)[number];

const PART_OF: Readonly<Record<Label, number>> = {
  none: NONE,
  'source-before-cue': SOURCE,
  'source-after-cue': SOURCE,
  'cue-with-content-after': CUE,
  'cue-with-content-before': CUE,
  'content-before-cue': CONTENT,
  'content-after-cue': CONTENT,
  'bridge-before-cue': NONE,
  'bridge-after-cue': NONE,
};
/** The part of each label, by its number. */
export const PART_OF_LABEL: readonly number[] = LABELS.map((label) => PART_OF[label]);

/** A label's number. */
export function labelNumber(label: Label): number {
  return LABELS.indexOf(label);
}

const SIDE_OF: Readonly<Partial<Record<Label, number>>> = {
  'source-before-cue': 1,
  'source-after-cue': -1,
  'content-before-cue': 1,
  'content-after-cue': -1,
};
const SIDE_OF_LABEL: readonly number[] = LABELS.map((label) => SIDE_OF[label] ?? 0);

/** What a tagging comes to in parts: `path` one a token, `marginals` `token * PARTS + part`. */
export interface PartTagging {
  readonly path: Uint8Array;
  /** Where the cue of a source or content is to be looked for: 1 after it, -1 before it, 0 not said. */
  readonly sides: Int8Array;
  readonly marginals: Float32Array;
}

export function toParts(path: Uint8Array, marginals: Float64Array): PartTagging {
  const width = LABELS.length;
  const parts = new Uint8Array(path.length);
  const sides = new Int8Array(path.length);
  const sums = new Float32Array(path.length * PARTS);
  for (let i = 0; i < path.length; i++) {
    parts[i] = PART_OF_LABEL[path[i]];
    sides[i] = SIDE_OF_LABEL[path[i]];
    for (let label = 0; label < width; label++) sums[i * PARTS + PART_OF_LABEL[label]] += marginals[i * width + label];
  }
  return { path: parts, sides, marginals: sums };
}
