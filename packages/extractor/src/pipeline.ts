import type { Document } from './document/index.ts';

/** What stages write and read; checked when a pipeline is built. */
export type Layer = 'text' | 'sections' | 'tokens' | 'dates' | 'mentions' | 'entities' | 'claims' | 'events';

/** One step of the extraction. It may change only the layers it says it writes. */
export interface Stage {
  readonly name: string;
  readonly reads: readonly Layer[];
  readonly writes: readonly Layer[];
  /** Name of each model it runs to the SHA-256 of its file. */
  readonly models?: Readonly<Record<string, string>>;
  annotate(document: Document): void;
}

export class PipelineError extends Error {
  readonly code = 'PIPELINE_ORDER';
}

/** Checks that whatever a stage reads has been written before it. @throws PipelineError naming stage and layer. */
export function checkPipeline(stages: readonly Stage[]): void {
  const written = new Set<Layer>(['text']);
  for (const stage of stages) {
    const missing = stage.reads.find((layer) => !written.has(layer));
    if (missing) throw new PipelineError(`stage "${stage.name}" reads "${missing}", which no earlier stage writes`);
    for (const layer of stage.writes) written.add(layer);
  }
}
