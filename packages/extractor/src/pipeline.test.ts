import { describe, expect, it } from 'vitest';
import { checkPipeline, PipelineError, type Stage } from './pipeline.ts';

const stage = (name: string, reads: Stage['reads'], writes: Stage['writes']): Stage => ({
  name,
  reads,
  writes,
  annotate: () => undefined,
});

describe('checkPipeline', () => {
  it('takes stages that read what was written before', () => {
    expect(() => checkPipeline([stage('a', ['text'], ['tokens']), stage('b', ['tokens'], ['mentions'])])).not.toThrow();
  });

  it('names the stage and the layer that is missing', () => {
    expect(() => checkPipeline([stage('b', ['tokens'], ['mentions']), stage('a', ['text'], ['tokens'])])).toThrow(
      new PipelineError('stage "b" reads "tokens", which no earlier stage writes'),
    );
  });
});
