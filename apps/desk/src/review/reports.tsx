import type { Event, OtherReport, Participant } from '@opine/schema';
import { formatRoute } from '../route/index.ts';
import { dayName, eventName, spanName, statusName } from '../words/index.ts';

const FIELDS: readonly { field: OtherReport['differs'][number]; name: string; value: (event: Event) => string }[] = [
  { field: 'type', name: 'What', value: eventName },
  { field: 'status', name: 'Status', value: ({ status }) => statusName(status) },
  { field: 'actors', name: 'Who', value: (event) => names(event, 'actor') },
  { field: 'targets', name: 'To whom', value: (event) => names(event, 'target') },
  { field: 'weapons', name: 'With what', value: (event) => names(event, 'weapon') },
  { field: 'date', name: 'When', value: ({ date }) => spanName(date?.start ?? null, date?.end ?? null) ?? '' },
  { field: 'place', name: 'Where', value: ({ place }) => place?.name ?? '' },
  { field: 'killed', name: 'Killed', value: ({ casualties: { killed } }) => `${killed ?? ''}` },
  { field: 'injured', name: 'Injured', value: ({ casualties: { injured } }) => `${injured ?? ''}` },
];

/** What other articles say of the same incident, beside what this one says; what differs is marked. */
export function Reports({ event, reports }: { event: Event; reports: readonly OtherReport[] }) {
  if (reports.length === 0) return null;
  const said = FIELDS.filter(({ value }) => value(event) !== '' || reports.some((one) => value(one.event) !== ''));
  return (
    <>
      <h3>Other reports of it</h3>
      <section class="reports" data-scrolls tabindex={0} aria-label="Other reports side by side">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span class="hidden">Field</span>
              </th>
              <th scope="col">This article</th>
              {reports.map((report) => (
                <th scope="col" key={report.id}>
                  <a href={formatRoute({ screen: 'article', article: report.articleId, event: report.id })}>
                    {report.siteName ?? report.articleTitle ?? 'pasted text'}
                  </a>
                  <span class="quiet"> {dayName(report.publishedAt)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {said.map(({ field, name, value }) => (
              <tr key={field}>
                <th scope="row">{name}</th>
                <td>{value(event) || <span class="quiet">–</span>}</td>
                {reports.map((report) => (
                  <td key={report.id}>
                    {value(report.event) === '' ? (
                      <span class="quiet">–</span>
                    ) : report.differs.includes(field) ? (
                      <mark>{value(report.event)}</mark>
                    ) : (
                      value(report.event)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

const names = ({ participants }: Event, role: Participant['role']) =>
  participants
    .filter((one) => one.role === role)
    .map(({ names: [best] }) => best)
    .join(', ');
