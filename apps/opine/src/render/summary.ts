import type { Extraction } from '@opine/schema';
import { claimsSection } from './claims.ts';
import { datesSection, entitiesSection } from './entities.ts';
import { eventsSection } from './events.ts';
import { oneLine, shortened } from './layout.ts';
import { explainedSection } from './mentions.ts';
import { styleFor } from './style.ts';
import type { SummaryView } from './view.ts';

export interface SummaryContext {
  /** Where the text came from. */
  readonly name: string;
  readonly milliseconds: number;
  readonly colour: boolean;
}

/** An extraction for a person to read: who is in it, who says what, what happened. */
export function renderSummary(extraction: Extraction, text: string, context: SummaryContext): string {
  const view: SummaryView = { extraction, text, style: styleFor(context.colour) };
  const sections = [
    header(view, context),
    entitiesSection(view, 'People', ['person']),
    entitiesSection(view, 'Groups', ['group']),
    entitiesSection(view, 'Weapons', ['weapon', 'platform', 'vehicle']),
    entitiesSection(view, 'Places', ['place']),
    datesSection(view),
    claimsSection(view),
    eventsSection(view),
    explainedSection(view),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function header({ extraction, text, style }: SummaryView, context: SummaryContext): string {
  const title = extraction.sections.find((section) => section.kind === 'title');
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const { date, basis } = extraction.anchor;
  const facts = [
    `${words.toLocaleString('en')} words`,
    date ? `dated ${date} (${basis === 'given' ? 'given' : 'from the text'})` : 'no date known: give it with --date',
    `read in ${Math.round(context.milliseconds)} ms`,
  ];
  return [
    style.strong(title ? oneLine(text.slice(title.start, title.end)) : shortened(context.name, 80)),
    style.dim(facts.join(' · ')),
    ...extraction.notes.map((note) => `! ${note}`),
  ].join('\n');
}
