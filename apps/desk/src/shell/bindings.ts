import { signal } from '@preact/signals';
import { editing } from '../edit/index.ts';
import { type Binding, binding } from '../keyboard/index.ts';
import { isForReaders, reviewBindings } from '../review/index.ts';
import { go, parseRoute, route } from '../route/index.ts';
import { may } from '../session/index.ts';
import { nextTheme } from '../theme/index.ts';

export const helpOpen = signal(false);

const goTo = (keys: string, fragment: string, does: string): Binding =>
  binding(`go ${fragment}`, [keys], does, () => go(parseRoute(fragment)));

/** Keys that work on every screen. */
const everywhere: readonly Binding[] = [
  goTo('g q', '#/queue', 'Queue'),
  goTo('g a', '#/queue?state=accepted', 'Accepted events'),
  goTo('g r', '#/queue?state=rejected', 'Rejected events'),
  goTo('g e', '#/events', 'Events over all articles'),
  goTo('g n', '#/entities', 'Entities: people, groups, places, weapons'),
  goTo('g f', '#/sources', 'Sources'),
  goTo('g s', '#/statistics', 'Statistics'),
  goTo('g p', '#/paste', 'Paste an article'),
  goTo('g o', '#/overview', 'Overview'),
  binding('theme', ['t'], 'Light, dark or as the system', nextTheme),
  binding('help', ['?'], 'These keys', () => {
    helpOpen.value = true;
  }),
];

/** The keys by screen. What two groups share may clash, but for those that work everywhere. */
export const groups: readonly { name: string; screens: readonly string[] | 'all'; bindings: readonly Binding[] }[] = [
  { name: 'Review', screens: ['queue', 'article'], bindings: reviewBindings },
  { name: 'Everywhere', screens: 'all', bindings: everywhere },
];

/** The keys of the screen in view. */
export function bindings(): readonly Binding[] {
  // A form has keys of its own: a letter that misses its field must decide nothing.
  if (editing.peek() !== null) return everywhere;
  const { screen } = route.peek();
  return groups
    .filter(({ screens }) => screens === 'all' || screens.includes(screen))
    .flatMap((group) => group.bindings)
    .filter((one) => may('reviewer') || isForReaders(one));
}

/** The bindings that are in force together with those of a group. */
export function besides(name: string): readonly Binding[] {
  const screens = groups.find((group) => group.name === name)?.screens ?? [];
  return groups
    .filter(
      (other) =>
        screens === 'all' || other.screens === 'all' || other.screens.some((screen) => screens.includes(screen)),
    )
    .flatMap((group) => group.bindings);
}
