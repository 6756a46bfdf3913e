import { UsageError } from '../errors.ts';
import { readText } from '../input/read.ts';

/** One line of a tab-separated file. */
export interface Row {
  readonly cells: readonly string[];
  /** File and line, for messages. */
  readonly where: string;
}

/** Rows of a tab-separated file; blank lines and lines that begin with `#` are comments. @throws UsageError when it can't be read */
export async function readRows(file: string): Promise<Row[]> {
  const lines = (await readText(file)).replace(/^\uFEFF/, '').split(/\r?\n/);
  return lines.flatMap((line, i) =>
    line.trim() === '' || line.startsWith('#')
      ? []
      : [{ cells: line.split('\t').map((cell) => cell.trim()), where: `${file}, line ${i + 1}` }],
  );
}

/** @throws UsageError naming file and line when a row has not so many cells */
export function checkWidth({ cells, where }: Row, columns: number, hint: string): void {
  if (cells.length === columns) return;
  throw new UsageError(`${where}: expected ${columns} columns with tabs between, found ${cells.length}\n${hint}`);
}
