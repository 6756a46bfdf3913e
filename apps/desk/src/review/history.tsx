import type { Decision, Verdict } from '@opine/schema';

const DID: Readonly<Record<Verdict, string>> = {
  accept: 'accepted it',
  reject: 'rejected it',
  edit: 'corrected',
  merge: 'merged it into another event',
  split: 'split it',
  skip: 'left it for later',
  flag: 'flagged it',
  unflag: 'took the flag down',
  comment: 'said',
  undo: 'took that back',
  redo: 'did it again',
};
const CLOCK = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** All that people did to the event, the latest last. */
export function History({ decisions }: { decisions: readonly Decision[] }) {
  if (decisions.length === 0) return null;
  const undone = new Set(decisions.flatMap(({ undoes }) => undoes ?? []));
  return (
    <>
      <h3>What was done to it</h3>
      <ol class="history">
        {decisions.map((one) => (
          <li key={one.id} data-undone={undone.has(one.id)}>
            <strong>{one.reviewer}</strong> {DID[one.verdict]}
            {one.patch !== undefined && ` (${Object.keys(one.patch).join(', ')})`}
            {one.reason !== null && `: ${one.reason}`} <time datetime={one.at}>{CLOCK.format(new Date(one.at))}</time>
          </li>
        ))}
      </ol>
    </>
  );
}
