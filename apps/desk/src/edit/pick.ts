import type { ArticleView, EntityType, Extraction, Mention, Span } from '@opine/schema';

/** Something of the text that a reviewer puts into a field. */
export interface Pick {
  readonly name: string;
  readonly span: Span;
  readonly mention: string | null;
  readonly entity: string | null;
  readonly type: EntityType;
  readonly form: 'name' | 'nominal';
}

const ENTITY_TYPES: ReadonlySet<string> = new Set<EntityType>([
  'person',
  'group',
  'place',
  'weapon',
  'platform',
  'vehicle',
]);

/**
 * What a stretch of the text is: the mention that it is or lies in, else the words themselves as a description.
 * White space around it does not count; null when nothing is left.
 */
export function pickSpan(start: number, end: number, { article, extraction }: ArticleView): Pick | null {
  const words = article.text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  if (from >= to) return null;
  const mention =
    extraction.mentions.find((one) => one.start === from && one.end === to) ??
    extraction.mentions.find((one) => one.start <= from && to <= one.end && words.trim().length <= 1);
  if (mention !== undefined) return pickMention(mention, extraction);
  const name = article.text.slice(from, to);
  const known = extraction.mentions.find((one) => one.entity !== undefined && one.text === name);
  return {
    name,
    span: { start: from, end: to },
    mention: null,
    entity: known?.entity ?? null,
    type: typeOf(known),
    form: known?.form === 'name' || /^\p{Lu}/u.test(name) ? 'name' : 'nominal',
  };
}

/** A mention, under the name that its entity has in this text where it is only a pronoun. */
export function pickMention(mention: Mention, extraction: Extraction): Pick {
  const entity = extraction.entities.find(({ id }) => id === mention.entity);
  return {
    name: mention.form === 'pronoun' ? (entity?.name ?? mention.text) : mention.text,
    span: { start: mention.start, end: mention.end },
    mention: mention.id,
    entity: mention.entity ?? null,
    type: typeOf(mention),
    form: mention.form === 'nominal' ? 'nominal' : 'name',
  };
}

/** What was typed, as far as the text has it: an entity by any of its names, else its first occurrence. */
export function pickTyped(typed: string, view: ArticleView): Pick | null {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return null;
  const { mentions, entities } = view.extraction;
  const entity = entities.find(({ name, aliases }) => [name, ...aliases].some((one) => one.toLowerCase() === wanted));
  const mention =
    mentions.find(({ id }) => entity?.mentions.includes(id)) ??
    mentions.find(({ text }) => text.toLowerCase() === wanted);
  if (mention !== undefined) {
    const pick = pickMention(mention, view.extraction);
    return entity === undefined ? pick : { ...pick, name: entity.name };
  }
  const at = view.article.text.toLowerCase().indexOf(wanted);
  return at === -1 ? null : pickSpan(at, at + wanted.length, view);
}

function typeOf(mention: Mention | undefined): EntityType {
  return mention !== undefined && ENTITY_TYPES.has(mention.type) ? (mention.type as EntityType) : 'group';
}
