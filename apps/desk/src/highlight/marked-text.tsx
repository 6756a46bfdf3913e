import type { Section } from '@opine/schema';
import { useSignalEffect } from '@preact/signals';
import { type ComponentChildren, Fragment } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type Mark, paragraphsOf } from './mark.ts';
import { type Segment, segments } from './segments.ts';
import { light, spotlight } from './spotlight.ts';

interface Props {
  text: string;
  sections: readonly Section[];
  layers: readonly (readonly Mark[])[];
  /** What stands beside a paragraph, by the paragraph's range. */
  margin?: ((paragraph: Mark) => ComponentChildren) | undefined;
}

/** A text with all that is laid over it. Pointing at an entity lights up its other mentions. */
export function MarkedText({ text, sections, layers, margin }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(
    () => group(segments(text, [paragraphsOf(text, sections), ...layers])),
    [text, sections, layers],
  );
  useSignalEffect(() => {
    if (root.current !== null) light(root.current, spotlight.value);
  });
  useEffect(() => {
    if (root.current !== null) light(root.current, spotlight.peek());
  }, [paragraphs]);
  return (
    <div class="marked-text" data-margin={margin !== undefined} ref={root} onPointerOver={point} onPointerLeave={leave}>
      {paragraphs.map(({ paragraph, parts }) => (
        <Fragment key={paragraph.start}>
          <p data-start={paragraph.start} class={`paragraph paragraph-${paragraph.type}`}>
            {parts.map((part) => (
              <Part key={part.start} part={part} />
            ))}
          </p>
          {margin !== undefined && <div class="margin">{margin(paragraph)}</div>}
        </Fragment>
      ))}
    </div>
  );
}

interface Paragraph {
  readonly paragraph: Mark;
  readonly parts: Segment<Mark>[];
}

/** Segments by paragraph; what lies between paragraphs is white space. */
function group(cut: readonly Segment<Mark>[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const part of cut) {
    const paragraph = part.marks[0];
    if (paragraph?.kind !== 'paragraph') continue;
    const last = paragraphs.at(-1);
    if (last?.paragraph === paragraph) last.parts.push(part);
    else paragraphs.push({ paragraph, parts: [part] });
  }
  return paragraphs;
}

function Part({ part }: { part: Segment<Mark> }) {
  const marks = part.marks.slice(1);
  if (marks.length === 0) return <>{part.text}</>;
  const innermost = marks.findLast(({ title }) => title !== undefined);
  return (
    <span
      class={marks.flatMap((mark) => classes(mark, part)).join(' ')}
      data-entity={ids(marks, 'entity')}
      data-claim={ids(marks, 'claim')}
      title={innermost?.title}
    >
      {part.text}
    </span>
  );
}

/** `begins` and `ends` let a mark that was cut into parts still look like one. */
function classes({ kind, type, start, end }: Mark, part: Segment<Mark>): string[] {
  const names: string[] = [kind];
  if (type !== undefined) names.push(`type-${type}`);
  if (start === part.start) names.push(`${kind}-begins`);
  if (end === part.end) names.push(`${kind}-ends`);
  return names;
}

function ids(marks: readonly Mark[], of: 'entity' | 'claim'): string | undefined {
  const found = marks.flatMap((mark) => mark[of] ?? []);
  return found.length === 0 ? undefined : [...new Set(found)].join(' ');
}

function point({ target }: { target: EventTarget | null }): void {
  const id = (target as Element).closest('[data-entity]')?.getAttribute('data-entity')?.split(' ').at(-1);
  spotlight.value = id === undefined ? null : { kind: 'entity', id };
}

function leave(): void {
  spotlight.value = null;
}
