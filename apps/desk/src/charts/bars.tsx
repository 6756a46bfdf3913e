const NUMBER = new Intl.NumberFormat('en-GB');

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** Names the fill. */
  readonly kind: string;
  readonly href?: string;
  readonly note?: string;
}

/** Horizontal bars as a table: what the bar shows is also the number beside it. */
export function Bars({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const longest = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <div class="bars">
      <table>
        <caption>{title}</caption>
        <tbody>
          {bars.map(({ name, value, kind, href, note }) => (
            <tr key={name}>
              <th scope="row" title={note}>
                {href === undefined ? name : <a href={href}>{name}</a>}
              </th>
              <td class="bar-cell">
                <svg class="bar" aria-hidden="true" focusable="false">
                  <rect class={`fill-${kind}`} width={`${(100 * value) / longest}%`} height="100%" rx="2" />
                </svg>
              </td>
              <td class="bar-value">{NUMBER.format(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
