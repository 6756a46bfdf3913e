const NUMBER = new Intl.NumberFormat('en-GB');

export interface Column {
  /** What it stands for, as short as fits under it. */
  readonly name: string;
  readonly value: number;
  /** Where a click on it leads. */
  readonly href?: string;
  readonly chosen?: boolean;
}

const HEIGHT = 80;
/** More names than this would run into each other on a small screen. */
const NAMES = 6;

/** Columns in the order of time. The numbers are in each column's name for those who can't see them. */
export function Columns({ title, columns, kind }: { title: string; columns: readonly Column[]; kind: string }) {
  const highest = Math.max(0, ...columns.map(({ value }) => value));
  const every = Math.ceil(columns.length / NAMES);
  return (
    <figure class="columns">
      <figcaption>
        {title} {highest > 0 && <span class="quiet">at most {NUMBER.format(highest)}</span>}
      </figcaption>
      {columns.length === 0 && <p class="quiet">Nothing to show yet.</p>}
      <ol>
        {columns.map(({ name, value, href, chosen }, at) => {
          const height = value === 0 ? 0 : Math.max(2, Math.round((HEIGHT * value) / highest));
          const column = (
            <>
              <svg class="column" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
                <rect class={`fill-${kind}`} y={HEIGHT - height} width="100%" height={height} rx="2" />
              </svg>
              <span class={at % every === 0 ? 'column-name' : 'hidden'}>{name}</span>
              <span class="hidden">: {NUMBER.format(value)}</span>
            </>
          );
          return (
            <li key={name} title={`${name}: ${NUMBER.format(value)}`} data-chosen={chosen === true}>
              {href === undefined || value === 0 ? column : <a href={href}>{column}</a>}
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
