import type { Range as TextRange } from './segments.ts';

/** What a selection in a marked text covers, in offsets of that text; null when it lies elsewhere. */
export function offsetsOf(selected: Range): TextRange | null {
  const start = offsetOf(selected.startContainer, selected.startOffset);
  const end = offsetOf(selected.endContainer, selected.endOffset);
  return start === null || end === null ? null : { start, end };
}

/** Every paragraph knows where it begins, and holds its text without gaps. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('.marked-text [data-start]') ?? null;
  if (paragraph === null) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.start) + before.toString().length;
}
