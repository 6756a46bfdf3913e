/** Labels of the taggers: BILOU (Ratinov and Roth 2009) over the types that names and nominals have. */
export const TAGGED_TYPES = ['person', 'group', 'place'] as const;
export type TaggedType = (typeof TAGGED_TYPES)[number];

const POSITIONS = ['B', 'I', 'L', 'U'] as const;
const [BEGIN, INSIDE, LAST, UNIT] = [0, 1, 2, 3];
export const OUTSIDE = 0;

export const LABELS: readonly string[] = ['O', ...TAGGED_TYPES.flatMap((type) => POSITIONS.map((p) => `${p}-${type}`))];

export interface LabelledSpan {
  /** Step numbers: `first` is in, `last` is out. */
  readonly first: number;
  readonly last: number;
  readonly type: TaggedType;
}

const labelOf = (type: number, position: number) => 1 + type * POSITIONS.length + position;
const typeOf = (label: number) => Math.floor((label - 1) / POSITIONS.length);
const positionOf = (label: number) => (label - 1) % POSITIONS.length;

/** Whether one label may follow another; `from` is -1 at the start of a sequence. */
export function allowed(from: number, to: number): boolean {
  const open = from > OUTSIDE && positionOf(from) <= INSIDE;
  const goesOn = to > OUTSIDE && (positionOf(to) === INSIDE || positionOf(to) === LAST);
  return open ? goesOn && typeOf(from) === typeOf(to) : !goesOn;
}

/** @param spans that don't overlap */
export function encode(length: number, spans: readonly LabelledSpan[]): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { first, last, type } of spans) {
    const number = TAGGED_TYPES.indexOf(type);
    if (last - first === 1) labels[first] = labelOf(number, UNIT);
    else {
      labels.fill(labelOf(number, INSIDE), first, last);
      labels[first] = labelOf(number, BEGIN);
      labels[last - 1] = labelOf(number, LAST);
    }
  }
  return labels;
}

/** The spans that a sequence of labels stands for; a span left open at the end is closed there. */
export function decode(labels: Uint8Array): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  let first = 0;
  labels.forEach((label, i) => {
    if (label === OUTSIDE) return;
    const position = positionOf(label);
    if (position === BEGIN || position === UNIT) first = i;
    const ends = position === UNIT || position === LAST || i === labels.length - 1;
    if (ends) spans.push({ first, last: i + 1, type: TAGGED_TYPES[typeOf(label)] });
  });
  return spans;
}

/** How sure a tagger is of a span: the smallest probability of a label of that type along it. */
export function spanProbability(span: LabelledSpan, path: Uint8Array, marginals: Float64Array, width: number): number {
  let least = 1;
  for (let i = span.first; i < span.last; i++) least = Math.min(least, marginals[i * width + path[i]]);
  return least;
}
