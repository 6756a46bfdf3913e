import type { Claim, Event, Extraction, Mention, Section } from '@opine/schema';
import type { Range } from './segments.ts';

/** Something laid over the text. */
export interface Mark extends Range {
  readonly kind: 'paragraph' | 'evidence' | 'claim' | 'source' | 'cue' | 'trigger' | 'mention';
  /** Section kind of a paragraph, type of a mention. */
  readonly type?: string;
  readonly entity?: string;
  readonly claim?: string;
  /** Shown when it is pointed at. */
  readonly title?: string;
}

/**
 * All that an extraction found, and the event in hand with the claims it stands in; outermost layer first.
 * @param everyClaim also the claims that the event does not stand in
 */
export function layersOf(extraction: Extraction, event: Event | null, everyClaim = false): Mark[][] {
  const claims =
    event === null || everyClaim ? extraction.claims : extraction.claims.filter(({ id }) => event.claims.includes(id));
  const triggers = event === null ? extraction.events.flatMap((one) => one.triggers) : event.triggers;
  return [
    (event?.evidence ?? []).map((span) => ({ ...span, kind: 'evidence' })),
    claims.flatMap(contentMarks),
    claims.flatMap(sourceMarks),
    triggers.map(({ start, end }) => ({ start, end, kind: 'trigger', title: 'event' })),
    extraction.mentions.map((mention) => mentionMark(mention, extraction)),
  ];
}

/** The paragraphs of a text (parted by blank lines), each of the kind of the section it begins in. */
export function paragraphsOf(text: string, sections: readonly Section[]): Mark[] {
  return [...text.matchAll(/\S(?:(?!\r?\n[^\S\n]*\r?\n)[\s\S])*/g)].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.trimEnd().length,
    kind: 'paragraph',
    type: sections.find(({ start, end }) => start <= index && index < end)?.kind ?? 'body',
  }));
}

function contentMarks({ id, content }: Claim): Mark[] {
  return content.map((span) => ({ ...span, kind: 'claim', claim: id }));
}

function sourceMarks({ id, source, cue }: Claim): Mark[] {
  const marks: Mark[] = [];
  if (source?.start !== undefined && source.end !== undefined) {
    marks.push({ start: source.start, end: source.end, kind: 'source', claim: id });
  }
  if (cue !== null) marks.push({ start: cue.start, end: cue.end, kind: 'cue', claim: id });
  return marks;
}

function mentionMark({ start, end, type, entity, timex }: Mention, { entities }: Extraction): Mark {
  const name = entities.find(({ id }) => id === entity)?.name ?? timex?.value;
  return {
    start,
    end,
    kind: 'mention',
    type,
    title: name == null ? type : `${type}: ${name}`,
    ...(entity === undefined ? {} : { entity }),
  };
}
