import { signal } from '@preact/signals';

/** What is being pointed at: all its marks light up, wherever they are. */
export interface Spotlight {
  readonly kind: 'entity' | 'claim';
  readonly id: string;
}

export const spotlight = signal<Spotlight | null>(null);

/** Handlers for a control that stands for an entity or a claim. */
export function pointingAt(kind: Spotlight['kind'], id: string) {
  const on = () => {
    spotlight.value = { kind, id };
  };
  const off = () => {
    spotlight.value = null;
  };
  return { onMouseEnter: on, onFocus: on, onMouseLeave: off, onBlur: off };
}

/** Puts `data-lit` on the marks of what is pointed at, and takes it off the others. */
export function light(root: Element, lit: Spotlight | null): void {
  for (const mark of root.querySelectorAll('[data-lit]')) mark.removeAttribute('data-lit');
  if (lit === null) return;
  for (const mark of root.querySelectorAll(`[data-${lit.kind}~="${CSS.escape(lit.id)}"]`)) {
    mark.setAttribute('data-lit', '');
  }
}
