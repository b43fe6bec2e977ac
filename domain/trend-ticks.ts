/** The days that are named below the drawing of the answers: few enough to be read, and true to their places. */
import { dayOf, zoned } from './day';
import { placeOf, type Trend } from './trend';

export interface Tick {
  /** From 0 at the start of the drawing to 1 at its end. */
  x: number;
  /** `month` is the first of one. */
  kind: 'today' | 'day' | 'month';
  /** ISO date */
  day: string;
}

/** How far apart two of them are at least, in CSS pixels at a text size of 16. */
export const tickApart = 100;

/** A longer time than this is no history but a clock that went wrong: its months are not gone through. */
const longest = 50 * 366 * 24 * 60 * 60 * 1000;

/**
 * In order. Today comes first, then the first check, the beginnings of years and of months, and the
 * days of other checks: what finds no room beside one before it is left out.
 * @param now epoch milliseconds
 * @param zone of the device: where the months begin
 */
export function ticksOf(trend: Trend, now: number, zone: string): Tick[] {
  const today = dayOf(now, zone);
  const days = checkDays(trend).filter(({ day }) => day !== today);
  const months = monthStarts(trend, zone);
  const wished = [
    ...at(trend, now, 'today', today),
    ...days.slice(0, 1),
    ...months.filter(({ day }) => day.endsWith('-01-01')),
    ...months,
    ...days,
  ];
  const named: Tick[] = [];
  for (const tick of wished) {
    if (named.every(({ x }) => Math.abs(x - tick.x) * trend.width >= tickApart)) named.push(tick);
  }
  return named.sort((a, b) => a.x - b.x);
}

function at(trend: Trend, moment: number, kind: Tick['kind'], day: string): Tick[] {
  const x = placeOf(trend, moment);
  return x === null ? [] : [{ x, kind, day }];
}

/** The days on which there was a check, each at the first of that day. */
function checkDays({ checks }: Trend): Tick[] {
  const days = new Map<string, Tick>();
  for (const { entry, x } of checks) {
    const day = dayOf(entry.at, entry.zone);
    if (!days.has(day)) days.set(day, { x, kind: 'day', day });
  }
  return [...days.values()];
}

function monthStarts(trend: Trend, zone: string): Tick[] {
  if (trend.until - trend.from > longest) return [];
  const start = zoned(trend.from, zone);
  const first = start.toPlainDate().with({ day: 1 });
  const { months } = first.until(zoned(trend.until, zone).toPlainDate(), { largestUnit: 'months' });
  return Array.from({ length: months }, (_, index) => first.add({ months: index + 1 })).flatMap((day) =>
    at(trend, day.toZonedDateTime(start.timeZoneId).epochMilliseconds, 'month', day.toString()),
  );
}
