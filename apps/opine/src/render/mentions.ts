import type { Mention } from '@opine/schema';
import { oneLine, padded, shortened } from './layout.ts';
import type { SummaryView } from './view.ts';

/** What found each mention, when the extraction was asked to say so; in the order of the text. */
export function explainedSection({ extraction, style }: SummaryView): string {
  const mentions = extraction.mentions.filter((mention) => mention.why !== undefined);
  if (mentions.length === 0) return '';
  const line = ({ text, type, form, by, confidence, why = '' }: Mention) =>
    [
      `  ${padded(style.kind(type, shortened(text, 40)), 42)}`,
      padded(form === 'name' ? type : `${type} ${form}`, 18),
      padded(`${Math.round(confidence * 100)}%`, 5),
      style.dim(`${by}: ${oneLine(why)}`),
    ].join('');
  return [style.heading(`Mentions, and what found them (${mentions.length})`), ...mentions.map(line)].join('\n');
}
