import { useEffect } from 'preact/hooks';
import { EntitiesScreen } from '../entities/index.ts';
import { IncidentsScreen } from '../incidents/index.ts';
import { OverviewScreen } from '../overview/index.ts';
import { announcement } from '../parts/index.ts';
import { PasteScreen } from '../paste/index.ts';
import { ReviewScreen } from '../review/index.ts';
import { type Route, route } from '../route/index.ts';
import { SignIn, signInNeeded } from '../session/index.ts';
import { SourcesScreen } from '../sources/index.ts';
import { StatisticsScreen } from '../statistics/index.ts';
import { Header } from './header.tsx';
import { Help } from './help.tsx';
import { SyncNote } from './sync-note.tsx';

export function Desk() {
  return (
    <>
      <Header />
      <SyncNote />
      <Screen />
      <Help />
      <p class="hidden" role="status">
        {announcement.value}
      </p>
    </>
  );
}

/** A page that is come to has the focus: what is read out begins there, and the arrow keys scroll it. */
function useFocusOn(page: string): void {
  useEffect(() => {
    const main = document.querySelector<HTMLElement>('main.page');
    if (main === null) return;
    main.tabIndex = -1;
    main.focus({ preventScroll: true });
  }, [page]);
}

/** Names what is shown as a page of its own; a filter makes no other page. */
function pageOf(at: Route): string {
  const opened = 'incident' in at ? at.incident : 'entity' in at ? at.entity : 'source' in at ? at.source : null;
  return `${at.screen} ${opened ?? ''}`;
}

function Screen() {
  useFocusOn(pageOf(route.value));
  if (signInNeeded.value) return <SignIn />;
  switch (route.value.screen) {
    case 'paste':
      return <PasteScreen />;
    case 'incidents':
      return <IncidentsScreen />;
    case 'entities':
      return <EntitiesScreen />;
    case 'sources':
      return <SourcesScreen />;
    case 'statistics':
      return <StatisticsScreen />;
    case 'overview':
      return <OverviewScreen />;
    default:
      return <ReviewScreen />;
  }
}
