import type { Document } from '../../document/index.ts';
import { readTable } from '../../lexicon.ts';
import { FeatureRows, hashString, inWords, strongest, type Trace, traced } from '../../tagger/index.ts';
import { type Frame, framesOf } from './frame.ts';
import { labelNumber, toParts } from './labels.ts';
import { layoutOf } from './layout.ts';
import type { Attribution, Run } from './linker.ts';
import { type AttributionModels, firstPassRows, secondPassRows, type TaggedAttributions } from './tagger.ts';

/** How many features are told of each part. */
const MOST = 4;

/** One paragraph as the second pass sees it. */
interface ReadParagraph {
  readonly frame: Frame;
  readonly rows: FeatureRows;
  readonly trace: Trace;
  /** Numbers of the fine labels. */
  readonly path: Uint8Array;
}

/** Tells what made the tagger label the parts of attributions: reads their paragraphs again and remembers the features. */
export class AttributionExplainer {
  private readonly document: Document;
  private readonly models: AttributionModels;
  private readonly frames: readonly Frame[];
  private readonly names: ReadonlyMap<number, string>;
  private last: ReadParagraph | null = null;

  constructor(document: Document, models: AttributionModels) {
    this.document = document;
    this.models = models;
    this.frames = framesOf(document, models.priors);
    const table = readTable(new URL('../lexicons/features.tsv', import.meta.url), 2);
    this.names = new Map(table.map(([template, name]) => [Number(template), name]));
  }

  /** One line a part: its most telling word, how sure the tagger is, and the features that weigh most against no label. */
  explain({ source, cue, content }: Attribution, tagged: TaggedAttributions): string[] {
    return [
      ...(source ? [this.part('source', source.last - 1, tagged)] : []),
      ...(cue ? [this.part('cue', surest(cue, tagged.sureness), tagged)] : []),
      ...content.map((run) => this.part('content', run.first, tagged)),
    ];
  }

  private part(name: string, token: number, tagged: TaggedAttributions): string {
    const word = this.document.tokens[token].text;
    const rule = tagged.rules?.get(token);
    if (rule) return `${name} “${word}”: rule: ${rule}`;
    const { frame, rows, trace, path } = this.paragraphOf(token);
    const step = token - frame.first;
    const { second } = this.models;
    const label = path[step];
    const none = labelNumber('none');
    const weightOf = (feature: number) => second.weight(feature, label) - second.weight(feature, none);
    const reasons = strongest(rows.row(step), weightOf, MOST);
    return `${name} “${word}” ${percent(tagged.sureness[token])}, ${inWords(reasons, trace, this.names)}`;
  }

  private paragraphOf(token: number): ReadParagraph {
    if (this.last && contains(this.last.frame, token)) return this.last;
    const frame = this.frames.find((one) => contains(one, token))!;
    const rows = new FeatureRows();
    const layout = layoutOf(frame);
    const { first, second } = this.models;
    firstPassRows(frame, rows, layout);
    const { path: before, marginals } = first.tag(rows);
    const parts = toParts(before, marginals);
    const { trace } = traced(() => {
      for (const { text, lower, lemma } of frame.tokens.slice(frame.first, frame.first + frame.length)) {
        for (const word of [text, lower, lemma]) hashString(word);
      }
      secondPassRows(frame, parts, rows, layout);
    });
    this.last = { frame, rows, trace, path: second.decode(rows) };
    return this.last;
  }
}

function contains({ first, length }: Frame, token: number): boolean {
  return token >= first && token < first + length;
}

function surest({ first, last }: Run, sureness: Float32Array): number {
  let best = first;
  for (let i = first + 1; i < last; i++) if (sureness[i] > sureness[best]) best = i;
  return best;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
