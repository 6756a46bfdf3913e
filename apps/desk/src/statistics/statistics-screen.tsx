import type { ReviewStats } from '@opine/schema';
import { Bars, Columns } from '../charts/index.ts';
import { FailureNote, Loading } from '../parts/index.ts';
import { dayAndMonth, typeName } from '../words/index.ts';
import { loadReviewStats, reviewStats } from './state.ts';

const PERCENT = new Intl.NumberFormat('en-GB', { style: 'percent' });
const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** How the review goes: how much is left, what is accepted, how fast, and whether reviewers agree. */
export function StatisticsScreen() {
  const { value, busy, failure } = reviewStats.value;
  return (
    <main class="page">
      <h1 class="page-title">Statistics</h1>
      {failure !== null && <FailureNote failure={failure} retry={loadReviewStats} />}
      {value === null && busy && <Loading />}
      {value !== null && <Statistics stats={value} />}
    </main>
  );
}

function Statistics({ stats }: { stats: ReviewStats }) {
  const { counts, daily, agreement } = stats;
  return (
    <>
      <div class="charts">
        <Bars
          title="Queue"
          bars={[
            { name: 'To be reviewed', value: counts.pending, kind: 'pending' },
            { name: 'Accepted', value: counts.accepted, kind: 'accepted' },
            { name: 'Rejected', value: counts.rejected, kind: 'rejected' },
            { name: 'Flagged', value: counts.flagged, kind: 'event' },
            { name: 'Disputed', value: counts.disputed, kind: 'event' },
          ]}
        />
        <Columns
          title="Decisions a day"
          kind="event"
          columns={daily.map(({ day, accepted, rejected }) => ({ name: dayAndMonth(day), value: accepted + rejected }))}
        />
      </div>
      <Rates
        title="Accepted, by type"
        rows={stats.byType.map(({ type, ...row }) => ({ name: typeName(type), ...row }))}
      />
      <Rates
        title="Accepted, by extractor version"
        rows={stats.byExtractor.map(({ version, ...row }) => ({ name: version, ...row }))}
      />
      <h2>Reviewers</h2>
      <table class="articles short">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" class="number">
              Decisions
            </th>
            <th scope="col" class="number">
              Today
            </th>
            <th scope="col" class="number">
              An hour
            </th>
          </tr>
        </thead>
        <tbody>
          {stats.reviewers.map(({ reviewer, decisions, today, perHour }) => (
            <tr key={reviewer}>
              <td>{reviewer}</td>
              <td class="number">{NUMBER.format(decisions)}</td>
              <td class="number">{NUMBER.format(today)}</td>
              <td class="number">{NUMBER.format(perHour)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {stats.reviewers.length === 0 && <p class="empty">Nothing has been decided yet.</p>}
      <h2>Agreement</h2>
      <p>
        {agreement === null
          ? 'No event was reviewed by two people who did not see each other’s decision.'
          : `Of ${agreement.events} events reviewed blind by two people, they agree on ${PERCENT.format(agreement.share)}${
              agreement.kappa === null ? '' : ` (Cohen’s kappa ${agreement.kappa.toFixed(2)})`
            }.`}
      </p>
    </>
  );
}

interface Row {
  name: string;
  accepted: number;
  rejected: number;
  edited: number;
}

function Rates({ title, rows }: { title: string; rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <table class="articles short">
        <thead>
          <tr>
            <th scope="col">
              <span class="hidden">Name</span>
            </th>
            <th scope="col" class="number">
              Accepted
            </th>
            <th scope="col" class="number">
              of them corrected
            </th>
            <th scope="col" class="number">
              Rejected
            </th>
            <th scope="col" class="number">
              Rate
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, accepted, rejected, edited }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="number">{accepted}</td>
              <td class="number">{edited}</td>
              <td class="number">{rejected}</td>
              <td class="number">{PERCENT.format(accepted / Math.max(1, accepted + rejected))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
