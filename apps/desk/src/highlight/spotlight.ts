import { signal } from '@preact/signals';

/** What is being pointed at: all its marks light up, wherever they are. */
export interface Spotlight {
  readonly kind: 'entity' | 'claim';
  readonly id: string;
}

export const spotlight = signal<Spotlight | null>(null);

/** Handlers for a control that stands for an entity or a claim: pointing lights up its marks, a click brings the first into view. */
export function pointingAt(kind: Spotlight['kind'], id: string) {
  const on = () => {
    spotlight.value = { kind, id };
  };
  const off = () => {
    spotlight.value = null;
  };
  const show = () => reveal(document.querySelector(`.marked-text ${marksOf({ kind, id })}`));
  return { onMouseEnter: on, onFocus: on, onMouseLeave: off, onBlur: off, onClick: show };
}

/** Scrolls to a mark, smoothly unless less motion is asked for. */
export function reveal(mark: Element | null | undefined): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  mark?.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
}

/** Puts `data-lit` on the marks of what is pointed at, and takes it off the others. */
export function light(root: Element, lit: Spotlight | null): void {
  for (const mark of root.querySelectorAll('[data-lit]')) mark.removeAttribute('data-lit');
  if (lit === null) return;
  for (const mark of root.querySelectorAll(marksOf(lit))) {
    mark.setAttribute('data-lit', '');
  }
}

const marksOf = ({ kind, id }: Spotlight) => `[data-${kind}~="${CSS.escape(id)}"]`;
