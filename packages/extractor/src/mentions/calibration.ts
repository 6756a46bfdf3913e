import { readTable } from '../lexicon.ts';

/** Steps of a rising function: what the model says, and how often it was right when it said so. */
export type Calibration = readonly (readonly [said: number, right: number])[];

/** Reads a table that the trainer wrote beside a model. */
export function readCalibration(name: string): Calibration {
  const rows = readTable(new URL(`models/${name}.calibration.tsv`, import.meta.url), 2);
  return rows.map(([said, right]) => [Number(said), Number(right)]);
}

/** The share of right answers for a probability, by linear interpolation (Zadrozny and Elkan 2002). */
export function calibrated(table: Calibration, probability: number): number {
  let i = 0;
  while (i < table.length && table[i][0] < probability) i++;
  if (i === 0) return table[0][1];
  if (i === table.length) return table[i - 1][1];
  const [[x0, y0], [x1, y1]] = [table[i - 1], table[i]];
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (probability - x0)) / (x1 - x0);
}
