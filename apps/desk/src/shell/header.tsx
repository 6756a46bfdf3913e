import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../parts/index.ts';
import { route } from '../route/index.ts';
import { nextTheme, theme } from '../theme/index.ts';
import { helpOpen } from './bindings.ts';

const SCREENS = [
  { name: 'Queue', href: '#/queue', screens: ['queue', 'article'] },
  { name: 'Events', href: '#/events', screens: ['incidents'] },
  { name: 'Entities', href: '#/entities', screens: ['entities'] },
  { name: 'Sources', href: '#/sources', screens: ['sources'] },
  { name: 'Statistics', href: '#/statistics', screens: ['statistics'] },
  { name: 'Paste', href: '#/paste', screens: ['paste'] },
  { name: 'Overview', href: '#/overview', screens: ['overview'] },
];

export function Header() {
  const nav = useRef<HTMLElement>(null);
  const here = SCREENS.find(({ screens }) => screens.includes(route.value.screen));
  useEffect(() => {
    document.title = here === undefined ? 'Opine desk' : `${here.name} · Opine desk`;
    // On a small screen the row scrolls.
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [here]);
  return (
    <header class="top">
      <a class="brand" href="#/queue">
        Opine
      </a>
      <nav class="screens" aria-label="Screens" ref={nav}>
        {SCREENS.map((one) => (
          <a key={one.name} href={one.href} aria-current={one === here ? 'page' : undefined}>
            {one.name}
          </a>
        ))}
      </nav>
      <button type="button" class="button bare" onClick={nextTheme} aria-label={`Colours: ${theme.value}. Change`}>
        <Icon name="theme" /> <span class="wide">{theme.value}</span>
      </button>
      <button
        type="button"
        class="button bare"
        aria-label="Keys and name"
        onClick={() => {
          helpOpen.value = true;
        }}
      >
        <Icon name="keys" /> <span class="wide">Keys</span>
      </button>
    </header>
  );
}
