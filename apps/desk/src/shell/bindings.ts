import { signal } from '@preact/signals';
import type { Binding } from '../keyboard/index.ts';
import { reviewBindings } from '../review/index.ts';
import { go, route } from '../route/index.ts';
import { nextTheme } from '../theme/index.ts';

export const helpOpen = signal(false);

/** Keys that work on every screen. */
const everywhere: readonly Binding[] = [
  { keys: ['g q'], does: 'Queue', run: () => go({ screen: 'queue', state: 'pending', article: null, event: null }) },
  {
    keys: ['g a'],
    does: 'Accepted events',
    run: () => go({ screen: 'queue', state: 'accepted', article: null, event: null }),
  },
  {
    keys: ['g r'],
    does: 'Rejected events',
    run: () => go({ screen: 'queue', state: 'rejected', article: null, event: null }),
  },
  { keys: ['g p'], does: 'Paste an article', run: () => go({ screen: 'paste' }) },
  { keys: ['g o'], does: 'Overview', run: () => go({ screen: 'overview', search: '' }) },
  { keys: ['t'], does: 'Light, dark or as the system', run: nextTheme },
  {
    keys: ['?'],
    does: 'These keys',
    run: () => {
      helpOpen.value = true;
    },
  },
];

/** The keys of the screen in view. */
export function bindings(): readonly Binding[] {
  const { screen } = route.peek();
  return screen === 'queue' || screen === 'article' ? [...reviewBindings, ...everywhere] : everywhere;
}

export const groups: readonly { name: string; bindings: readonly Binding[] }[] = [
  { name: 'Review', bindings: reviewBindings },
  { name: 'Everywhere', bindings: everywhere },
];
