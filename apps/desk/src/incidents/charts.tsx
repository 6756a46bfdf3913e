import type { IncidentOverview } from '@opine/schema';
import { Columns, Matrix, WorldMap, withoutGaps } from '../charts/index.ts';
import { formatRoute, type IncidentsRoute, withField } from '../route/index.ts';

/** Months shown at most: what is older is reached through the dates. */
const MONTHS = 36;

/** When, who to whom, and where. */
export function Charts({ at, overview }: { at: IncidentsRoute; overview: IncidentOverview }) {
  const { timeline, matrix, points } = overview;
  const cells = new Map(matrix.cells.map(({ actor, target, incidents }) => [`${actor} ${target}`, incidents]));
  return (
    <div class="charts-stack">
      <Columns
        title="By month"
        kind="event"
        columns={withoutGaps(timeline.map(inMonth), MONTHS).map(({ name: month, value }) => ({
          name: month,
          value,
          href: formatRoute({
            ...at,
            filter: withField(withField(at.filter, 'from', `${month}-01`), 'to', lastDayOf(month)),
          }),
          chosen: at.filter.from === `${month}-01`,
        }))}
      />
      <div class="charts-pair">
        {matrix.cells.length > 0 && (
          <Matrix
            title="Who acts (down) on whom (across)"
            rows={matrix.actors.map(({ id, name }) => ({ id, name: entityLink(id, name) }))}
            columns={matrix.targets.map(({ id, name }) => ({ id, name: entityLink(id, name) }))}
            value={(actor, target) => cells.get(`${actor} ${target}`) ?? 0}
          />
        )}
        {points.length > 0 && (
          <WorldMap
            title="Where"
            points={points.map((point) => ({ ...point, href: formatRoute({ ...at, incident: point.id }) }))}
          />
        )}
      </div>
    </div>
  );
}

const inMonth = ({ month, counts }: IncidentOverview['timeline'][number]) => ({
  name: month,
  value: Object.values(counts).reduce((sum, count) => sum + count, 0),
});

const entityLink = (id: string, name: string) => (
  <a href={formatRoute({ screen: 'entities', entity: id, search: '', type: '' })} title={name}>
    {name}
  </a>
);

/** @param month `YYYY-MM` */
function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
}
