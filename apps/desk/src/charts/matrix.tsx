import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  rows: readonly { id: string; name: ComponentChildren }[];
  columns: readonly { id: string; name: ComponentChildren }[];
  /** How much stands in a cell; 0 leaves it empty. */
  value: (row: number, column: number) => number;
}

/** A table whose cells are the darker the more stands in them. */
export function Matrix({ title, rows, columns, value }: Props) {
  const most = Math.max(1, ...rows.flatMap((_, row) => columns.map((_, column) => value(row, column))));
  return (
    <section class="matrix" data-scrolls tabindex={0} aria-label={title}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ id, name }) => (
              <th scope="col" key={id}>
                <span>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name }, row) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {columns.map((column, at) => (
                <Cell key={column.id} value={value(row, at)} most={most} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Five shades are as many as can be told apart. */
function Cell({ value, most }: { value: number; most: number }) {
  return <td data-shade={value === 0 ? 0 : Math.max(1, Math.ceil((5 * value) / most))}>{value > 0 ? value : ''}</td>;
}
