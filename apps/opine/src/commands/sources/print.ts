/** Shows a result: as it is in a pipe, as a table on a terminal. */
export type Print = (value: unknown, table: () => string) => void;
