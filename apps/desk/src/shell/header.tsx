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
  return (
    <header class="top">
      <a class="brand" href="#/queue">
        Opine
      </a>
      <nav class="screens" aria-label="Screens">
        {SCREENS.map(({ name, href, screens }) => (
          <a key={name} href={href} aria-current={screens.includes(route.value.screen) ? 'page' : undefined}>
            {name}
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
