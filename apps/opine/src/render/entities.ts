import type { Entity, EntityType } from '@opine/schema';
import { indented, oneLine, padded, shortened } from './layout.ts';
import type { SummaryView } from './view.ts';

const NAME_WIDTH = 34;
const MOST = 40;

/** One line an entity: its name, its other names, what it is, how often it is mentioned. */
export function entitiesSection(view: SummaryView, title: string, types: readonly EntityType[]): string {
  const { extraction, style } = view;
  const entities = extraction.entities.filter((entity) => types.includes(entity.type));
  if (entities.length === 0) return '';
  const shown = entities.toSorted((a, b) => b.mentions.length - a.mentions.length).slice(0, MOST);
  const lines = shown.map((entity) => entityLine(view, entity));
  if (entities.length > MOST) lines.push(style.dim(`  … and ${entities.length - MOST} more`));
  return [style.heading(`${title} (${entities.length})`), ...lines].join('\n');
}

function entityLine({ style }: SummaryView, entity: Entity): string {
  const details = [
    entity.aliases.length > 0 ? `also ${entity.aliases.slice(0, 6).map(oneLine).join(', ')}` : '',
    entity.descriptors.slice(0, 3).map(oneLine).join('; '),
    entity.country ?? '',
    entity.mentions.length > 1 ? `×${entity.mentions.length}` : '',
  ].filter((detail) => detail !== '');
  const name = padded(style.kind(entity.type, shortened(entity.name, NAME_WIDTH + 20)), NAME_WIDTH);
  return indented(`${name} ${style.dim(details.join(' · '))}`, 2).trimEnd();
}

/** Each date expression as written, and what it stands for. */
export function datesSection({ extraction, style }: SummaryView): string {
  const dates = extraction.mentions.filter((mention) => mention.type === 'date');
  if (dates.length === 0) return '';
  const lines = dates.map(({ text, timex }) => {
    const value = timex?.value ?? 'not fixed by the text';
    const doubt = timex?.value && !timex.certain ? ' (inferred)' : '';
    return `  ${padded(style.kind('date', shortened(text, NAME_WIDTH + 20)), NAME_WIDTH)} ${style.dim(value + doubt)}`;
  });
  return [style.heading(`Dates (${dates.length})`), ...lines].join('\n');
}
