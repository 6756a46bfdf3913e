import { EntitiesScreen } from '../entities/index.ts';
import { IncidentsScreen } from '../incidents/index.ts';
import { OverviewScreen } from '../overview/index.ts';
import { announcement } from '../parts/index.ts';
import { PasteScreen } from '../paste/index.ts';
import { ReviewScreen } from '../review/index.ts';
import { route } from '../route/index.ts';
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

function Screen() {
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
