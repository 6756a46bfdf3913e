import { Bars } from '../charts/index.ts';
import { FailureNote, Loading } from '../parts/index.ts';
import { typeName } from '../words/index.ts';
import { ArticleTable } from './article-table.tsx';
import { Figures } from './figures.tsx';
import { loadStats, stats } from './state.ts';

/** What has come in and how far the review has come. */
export function OverviewScreen() {
  const { value, busy, failure } = stats.value;
  return (
    <main class="page">
      <h1 class="hidden">Overview</h1>
      {failure !== null && <FailureNote failure={failure} retry={loadStats} />}
      {value === null && busy && <Loading />}
      {value !== null && (
        <>
          <Figures stats={value} />
          <div class="charts">
            <Bars
              title="Events by type"
              bars={Object.entries(value.eventsByType)
                .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
                .map(([type, n]) => ({ name: typeName(type), value: n, kind: 'event' }))}
            />
            <Bars
              title="Review"
              bars={[
                { name: 'Pending', value: value.queue.pending, kind: 'pending' },
                { name: 'Accepted', value: value.queue.accepted, kind: 'accepted' },
                { name: 'Rejected', value: value.queue.rejected, kind: 'rejected' },
              ]}
            />
          </div>
        </>
      )}
      <ArticleTable />
    </main>
  );
}
