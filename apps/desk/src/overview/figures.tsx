import type { Stats } from '@opine/schema';

const NUMBER = new Intl.NumberFormat('en-GB');

/** How much there is. */
export function Figures({ stats }: { stats: Stats }) {
  const { jobs } = stats;
  const figures: [name: string, value: number, note: string][] = [
    ['Articles', stats.articles, `${NUMBER.format(stats.partialArticles)} of them cut short`],
    ['Events', stats.events, `${NUMBER.format(stats.queue.pending)} to be reviewed`],
    ['Claims', stats.claims, 'who says what'],
    ['Names', stats.entities, 'people, groups, places, weapons'],
    [
      'Jobs',
      jobs.waiting + jobs.active + jobs.delayed,
      jobs.dead === 0 ? 'none failed' : `${NUMBER.format(jobs.dead)} failed for good`,
    ],
  ];
  return (
    <dl class="figures">
      {figures.map(([name, value, note]) => (
        <div key={name} class="figure">
          <dt>{name}</dt>
          <dd>
            <span class="figure-value">{NUMBER.format(value)}</span>
            <span class="quiet">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
