/** Half-open range of UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A stretch of text over which nothing begins or ends. */
export interface Segment<M extends Range> extends Range {
  readonly text: string;
  /** What covers it: by layer, outermost first; within a layer the longer before the shorter. */
  readonly marks: readonly M[];
}

/**
 * Cuts a text at every border of the ranges laid over it, so that ranges which nest, overlap or repeat can be shown
 * side by side. The segments follow each other without gaps and add up to the text. Ranges are clipped to the text,
 * empty ones left out.
 *
 * @param layers the ranges, layer by layer, in the order in which `marks` lists them
 */
export function segments<M extends Range>(text: string, layers: readonly (readonly M[])[]): Segment<M>[] {
  if (text === '') return [];
  const placed = layers.flatMap((marks, layer) => marks.map((mark) => place(mark, layer, text.length)));
  const waiting = placed.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  const borders = new Set([0, text.length, ...waiting.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...borders].sort((a, b) => a - b);
  let open: Placed<M>[] = [];
  let taken = 0;
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]!;
    open = open.filter((mark) => mark.end > start);
    while (taken < waiting.length && waiting[taken]!.start === start) open.push(waiting[taken++]!);
    const marks = [...open].sort(outermostFirst).map(({ mark }) => mark);
    return { start, end, text: text.slice(start, end), marks };
  });
}

interface Placed<M> extends Range {
  readonly mark: M;
  readonly layer: number;
}

function place<M extends Range>(mark: M, layer: number, length: number): Placed<M> {
  return { mark, layer, start: Math.max(0, mark.start), end: Math.min(length, mark.end) };
}

function outermostFirst<M extends Range>(a: Placed<M>, b: Placed<M>): number {
  return a.layer - b.layer || a.start - b.start || b.end - a.end;
}
