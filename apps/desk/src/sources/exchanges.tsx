import type { FetchEntry, SourceRunView } from '@opine/schema';
import { moment } from './words.ts';

const SHOWN_FETCHES = 50;

/** The latest readings of its feed, listing or folder. */
export function Runs({ runs }: { runs: readonly SourceRunView[] }) {
  if (runs.length === 0) return <p class="empty">It has not been read yet.</p>;
  return (
    <>
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
            <th scope="col" class="number aside">
              Visited again
            </th>
            <th scope="col" class="number aside">
              Seconds
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.startedAt}>
              <td class="day">{moment(run.startedAt)}</td>
              <td>
                {run.outcome}
                {run.error !== null && <span class="quiet"> {run.error.message}</span>}
              </td>
              <td class="number">{run.found}</td>
              <td class="number">{run.queued}</td>
              <td class="number aside">{run.revisits}</td>
              <td class="number aside">{(run.ms / 1000).toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The latest exchanges with its server; none where it is a folder. */
export function Fetches({ fetches }: { fetches: readonly FetchEntry[] }) {
  if (fetches.length === 0) return null;
  return (
    <>
      <h2>Fetches</h2>
      <table class="articles">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Address</th>
            <th scope="col">Answer</th>
            <th scope="col" class="number aside">
              kB
            </th>
            <th scope="col" class="number aside">
              ms
            </th>
          </tr>
        </thead>
        <tbody>
          {fetches.slice(0, SHOWN_FETCHES).map((fetched) => (
            <tr key={fetched.id}>
              <td class="day">{moment(fetched.at)}</td>
              <td class="address">{fetched.url}</td>
              <td>{fetched.code ?? fetched.status}</td>
              <td class="number aside">{(fetched.bytes / 1000).toFixed(1)}</td>
              <td class="number aside">{fetched.ms}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
