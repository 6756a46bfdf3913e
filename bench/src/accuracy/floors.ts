import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Row } from './table.ts';

const FILE = new URL('../../floors.json', import.meta.url);

/** Suite -> figure -> the best measured so far, in points. */
export type Floors = Record<string, Record<string, number>>;

export function readFloors(): Floors {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Floors) : {};
}

export function floorOf(floors: Floors, suite: string, figure: string): number | null {
  return floors[suite]?.[figure] ?? null;
}

/** Floors only rise: figures below theirs change nothing. */
export function raiseFloors(floors: Floors, rows: readonly Row[]): void {
  for (const { suite, figure, value } of rows) {
    const figures = floors[suite] ?? {};
    figures[figure] = Math.max(figures[figure] ?? 0, value);
    floors[suite] = figures;
  }
  writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);
}
