import type { EventStatus, IncidentView } from '@opine/schema';
import { formatRoute } from '../route/index.ts';
import { spanName, statusName } from '../words/index.ts';

export type Field = 'status' | 'actors' | 'targets' | 'weapons' | 'date' | 'place' | 'killed' | 'injured';

/** Where the reports do not all say the same: each value, and the reports that give it. */
export function Readings({ incident: { values, items }, field }: { incident: IncidentView; field: Field }) {
  const given = values[field] ?? [];
  if (given.length < 2) return null;
  return (
    <ul class="readings">
      {given.map(({ value, events }) => (
        <li key={value}>
          <mark>{shown(field, value)}</mark>{' '}
          {items
            .filter(({ id }) => events.includes(id))
            .map(({ id, articleId, siteName, articleTitle }, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <a href={formatRoute({ screen: 'article', article: articleId, event: id })} title={articleTitle ?? ''}>
                  {siteName ?? articleTitle ?? 'pasted text'}
                </a>
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}

function shown(field: Field, value: string): string {
  switch (field) {
    case 'killed':
    case 'injured':
      return `${value} ${field}`;
    case 'status':
      return statusName(value as EventStatus);
    case 'date': {
      const [start, end] = value.split(' to ');
      return spanName(start ?? null, end ?? start ?? null) ?? value;
    }
    default:
      return value;
  }
}
