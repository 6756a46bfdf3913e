import type { Step } from '../reading.ts';
import { addMonths, dayText, fromDays, type Moment, monthText, toDays, weekText, yearText } from './calendar.ts';

export interface Placed {
  readonly value: string;
  readonly moment: Moment | null;
}

/** The date a step leads to, in the step's own unit ("two weeks ago" is a week); null when the start is too coarse for it. */
export function takeStep({ unit, amount }: Step, from: Moment): Placed | null {
  if (amount === null) return null;
  switch (unit) {
    case 'D':
      return fromDay(from, (day) => ({
        value: dayText(day + Math.round(amount)),
        moment: fromDays(day + Math.round(amount)),
      }));
    case 'W':
      return fromDay(from, (day) => week(day + Math.round(amount * 7)));
    case 'F':
      return fromDay(from, (day) => week(day + Math.round(amount * 14)));
    case 'V':
      return fromDay(from, (day) => {
        const at = day + Math.round(amount * 7);
        return { value: `${weekText(at)}-WE`, moment: fromDays(at) };
      });
    case 'M':
      return month(from, amount);
    case 'Q':
      return quarter(from, amount);
    case 'Y':
      return year(from.year + Math.trunc(amount));
    case 'E':
      return span(Math.floor(from.year / 10) + amount, 3);
    case 'C':
      return span(Math.floor(from.year / 100) + amount, 2);
    default:
      return null;
  }
}

function fromDay(from: Moment, place: (day: number) => Placed): Placed | null {
  return from.month && from.day ? place(toDays(from.year, from.month, from.day)) : null;
}

const week = (day: number): Placed => ({ value: weekText(day), moment: fromDays(day) });

function month(from: Moment, amount: number): Placed | null {
  if (!from.month) return null;
  const moment = addMonths(from.year, from.month, Math.round(amount));
  return { value: monthText(moment.year, moment.month), moment };
}

function quarter(from: Moment, amount: number): Placed | null {
  if (!from.month) return null;
  const at = addMonths(from.year, from.month, Math.round(amount) * 3);
  return { value: `${yearText(at.year)}-Q${Math.ceil(at.month / 3)}`, moment: { year: at.year } };
}

/** Before the year 1 the value counts back: "BC0044". */
export function year(n: number): Placed {
  return n > 0 ? { value: yearText(n), moment: { year: n } } : { value: `BC${yearText(1 - n)}`, moment: null };
}

/** A decade or century by the leading digits of its years; there is none before the year 0. */
function span(digits: number, width: number): Placed | null {
  return digits < 0 ? null : { value: String(digits).padStart(width, '0'), moment: null };
}
