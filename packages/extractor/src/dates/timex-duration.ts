import type { Amount } from './reading.ts';

const TIME = 'SNH';
/** Units that TIMEX3 writes in another unit. */
const AS: Readonly<Record<string, readonly [letter: string, times: number]>> = {
  N: ['M', 1],
  V: ['WE', 1],
  F: ['W', 2],
  E: ['Y', 10],
  C: ['Y', 100],
  L: ['Y', 1000],
};

/** TIMEX3 value of a length of time: "P3Y", "PT5H30M", "PXM"; halves of years and days go into the next unit down. */
export function durationValue(amounts: readonly Amount[]): string {
  let date = '';
  let time = '';
  for (const amount of amounts.flatMap(withoutFraction)) {
    const [letter, times] = AS[amount.unit] ?? [amount.unit, 1];
    const open = amount.value === null;
    const text = open && amount.unit === 'C' ? 'XC' : `${open ? 'X' : round(amount.value! * times)}${letter}`;
    if (TIME.includes(amount.unit)) time += text;
    else date += text;
  }
  return `P${date}${time ? `T${time}` : ''}`;
}

const PARTS: Readonly<Record<string, readonly [Amount['unit'], number]>> = {
  Y: ['M', 12],
  D: ['H', 24],
  H: ['N', 60],
  N: ['S', 60],
};

function withoutFraction({ value, unit }: Amount): Amount[] {
  const part = PARTS[unit];
  if (value === null || Number.isInteger(value) || !part) return [{ value, unit }];
  const rest = { value: Math.round((value % 1) * part[1]), unit: part[0] };
  return value < 1 ? [rest] : [{ value: Math.floor(value), unit }, rest];
}

const round = (n: number) => Math.round(n * 100) / 100;
