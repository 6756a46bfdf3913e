import type { SourceView } from '@opine/schema';
import { deleteSource, postSource, runSource } from '../api/index.ts';
import { Columns } from '../charts/index.ts';
import { announce, attempt, FailureNote, refused } from '../parts/index.ts';
import { formatRoute, go } from '../route/index.ts';
import { may } from '../session/index.ts';
import { loadSource, open } from './state.ts';
import { HEALTH, moment } from './words.ts';

const SHOWN_FETCHES = 50;

/** One source: how it is doing, what it brought, and every exchange of late. */
export function SourceCard({ id }: { id: string }) {
  const { value, failure } = open.value;
  const source = value?.id === id ? value : null;
  return (
    <main class="page">
      <p>
        <a href={formatRoute({ screen: 'sources', source: null })}>All sources</a>
      </p>
      {failure !== null && <FailureNote failure={failure} retry={() => loadSource(id)} />}
      {source === null && failure === null && <p class="empty">Loading…</p>}
      {source !== null && <Card source={source} />}
    </main>
  );
}

function Card({ source }: { source: SourceView }) {
  return (
    <article class="incident">
      <h1 class="page-title">{source.id}</h1>
      <p>
        <span class={`chip health-${source.health}`}>{HEALTH[source.health]}</span> {source.reason}
      </p>
      <p class="quiet">
        {source.kind} · {source.place} · {source.schedule}
        {source.backoffUntil !== null && ` · tried again ${moment(source.backoffUntil)}`}
      </p>
      {may('admin') && <Commands source={source} />}
      <Columns
        title="New articles a day"
        kind="event"
        columns={source.days.map((day) => ({ name: day.day.slice(5), value: day.new }))}
      />
      <h2>Runs</h2>
      <table class="articles">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Outcome</th>
            <th scope="col" class="number">
              Named
            </th>
            <th scope="col" class="number">
              New
            </th>
            <th scope="col" class="number">
              Visited again
            </th>
            <th scope="col" class="number">
              Seconds
            </th>
          </tr>
        </thead>
        <tbody>
          {source.runs.map((run) => (
            <tr key={run.startedAt}>
              <td class="day">{moment(run.startedAt)}</td>
              <td>
                {run.outcome}
                {run.error !== null && <span class="quiet"> {run.error.message}</span>}
              </td>
              <td class="number">{run.found}</td>
              <td class="number">{run.queued}</td>
              <td class="number">{run.revisits}</td>
              <td class="number">{(run.ms / 1000).toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>Fetches</h2>
      <table class="articles">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Address</th>
            <th scope="col">Answer</th>
            <th scope="col" class="number">
              kB
            </th>
            <th scope="col" class="number">
              ms
            </th>
          </tr>
        </thead>
        <tbody>
          {source.fetches.slice(0, SHOWN_FETCHES).map((fetched) => (
            <tr key={fetched.id}>
              <td class="day">{moment(fetched.at)}</td>
              <td class="address">{fetched.url}</td>
              <td>{fetched.code ?? fetched.status}</td>
              <td class="number">{(fetched.bytes / 1000).toFixed(1)}</td>
              <td class="number">{fetched.ms}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}

function Commands({ source }: { source: SourceView }) {
  const { id, origin, enabled, config } = source;
  const turn = () =>
    attempt(async () => {
      await postSource({ config, enabled: !enabled });
      loadSource(id);
    });
  return (
    <div class="facet-line">
      {refused.value !== null && <FailureNote failure={refused.value} />}
      <button
        type="button"
        class="button"
        onClick={() =>
          attempt(async () => {
            await runSource(id);
            announce('Being read now');
          })
        }
      >
        Read it now
      </button>
      {origin === 'desk' && (
        <>
          <button type="button" class="button" onClick={turn}>
            {enabled ? 'Turn off' : 'Turn on'}
          </button>
          <button
            type="button"
            class="button reject"
            onClick={() =>
              attempt(async () => {
                await deleteSource(id);
                announce(`Source ${id} taken out: its articles stay`);
                go({ screen: 'sources', source: null });
              })
            }
          >
            Take it out
          </button>
        </>
      )}
      {origin === 'file' && <span class="quiet">Set in the configuration file: changed there.</span>}
    </div>
  );
}
