import type { Claim, Extraction } from '@opine/schema';

/** Who says it, in words. */
export function sourceName({ source }: Claim, extraction: Extraction, text: string): string {
  if (source === null) return 'Source not named';
  if (source.kind === 'author') return 'The writer';
  const entity = extraction.entities.find(({ id }) => id === source.entity);
  if (entity !== undefined) return entity.name;
  return source.start === undefined || source.end === undefined
    ? 'Source not named'
    : text.slice(source.start, source.end);
}

/** What is said, as it stands in the text. */
export function contentOf({ content }: Claim, text: string): string {
  return content.map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/g, ' ').trim()).join(' … ');
}
