import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CALIBRATION, measureCalibration } from './calibration.ts';
import { floorOf, raiseFloors, readFloors } from './floors.ts';
import { predict } from './predict.ts';
import { SUITES, type Suite } from './suites.ts';
import { figuresTable, type Row } from './table.ts';

/** Runs the suites, prints their figures. @returns 1 when a figure fell below its floor, 2 when data is missing */
export async function runAccuracy(options: { data: string; only?: string; raise: boolean }): Promise<number> {
  const wanted = (name: string) => !options.only || name.startsWith(options.only);
  const suites = SUITES.filter((suite) => wanted(suite.name));
  const missing = suites.find((suite) => !existsSync(join(options.data, suite.gold)));
  if (missing || (suites.length === 0 && !wanted(CALIBRATION))) {
    process.stderr.write(
      missing ? `${join(options.data, missing.gold)} is missing\n` : `no suite is called ${options.only}\n`,
    );
    return 2;
  }
  const floors = readFloors();
  const folder = mkdtempSync(join(tmpdir(), 'opine-bench-'));
  const rows: Row[] = [];
  try {
    for (const suite of suites) {
      process.stderr.write(`${suite.name} …\r`);
      for (const [figure, value] of measure(suite, options.data, folder)) {
        rows.push({ suite: suite.name, figure, value, floor: floorOf(floors, suite.name, figure) });
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (wanted(CALIBRATION)) {
    for (const row of measureCalibration(options.data))
      rows.push({ ...row, floor: floorOf(floors, row.suite, row.figure) });
  }
  process.stdout.write(`${figuresTable(rows)}\n`);
  if (options.raise) raiseFloors(floors, rows);
  const fallen = rows.filter(({ value, floor }) => floor !== null && value < floor);
  for (const { suite, figure, value, floor } of fallen) {
    process.stderr.write(`${suite}, ${figure}: ${value} is below its floor of ${floor}\n`);
  }
  return fallen.length > 0 ? 1 : 0;
}

/** Figures in points of a hundred, one decimal. */
function measure(suite: Suite, data: string, folder: string): [string, number][] {
  const gold = join(data, suite.gold);
  const predictions = join(folder, 'predictions.jsonl');
  const lines = readFileSync(gold, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.stringify(predict(suite.predict, JSON.parse(line), data)));
  writeFileSync(predictions, `${lines.join('\n')}\n`);
  const scorer = join(data, 'score', suite.scorer);
  const scores: unknown = JSON.parse(
    execFileSync(process.execPath, [scorer, gold, predictions, '--json'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    }),
  );
  return Object.entries(suite.figures).map(([name, path]) => [name, Math.round(at(scores, path) * 1000) / 10]);
}

function at(value: unknown, path: readonly string[]): number {
  const found = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
  if (typeof found !== 'number') throw new Error(`the scorer gives no figure at ${path.join('.')}`);
  return found;
}
