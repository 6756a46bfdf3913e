import { FailureNote } from '../parts/index.ts';
import { route } from '../route/index.ts';
import { Charts } from './charts.tsx';
import { Facets } from './facets.tsx';
import { IncidentCard } from './incident-card.tsx';
import { IncidentTable } from './incident-table.tsx';
import { here, loadIncidents, overview, page } from './state.ts';

/** What happened, over all articles: narrowed by facets, drawn, listed; or one incident with all reports of it. */
export function IncidentsScreen() {
  if (route.value.screen === 'incidents' && route.value.incident !== null)
    return <IncidentCard id={route.value.incident} />;
  const failure = page.value.failure ?? overview.value.failure;
  return (
    <main class="page">
      <h1 class="page-title">Events</h1>
      {failure !== null && <FailureNote failure={failure} retry={loadIncidents} />}
      <Facets at={here.value} facets={overview.value.value?.facets ?? null} />
      {overview.value.value !== null && <Charts at={here.value} overview={overview.value.value} />}
      <IncidentTable />
    </main>
  );
}
