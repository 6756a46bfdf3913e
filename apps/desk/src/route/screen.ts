/** How one screen's place is written in an address. */
export interface ScreenRoute<R> {
  /** The first part of the fragment's path. */
  readonly path: string;
  /** Reads what follows; null when it names nothing. */
  parse(rest: readonly string[], fields: URLSearchParams): R | null;
  /** Gives the fragment; `parse` gives the route back. */
  format(route: R): string;
}
