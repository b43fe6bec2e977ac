import { daysBetween, dayOf, zoned } from './day';
import { inTurns, newestFirst, type ApartEntry, type ApartTurn, type Asker, type Entry } from './entry';

const minute = 60_000;
const hour = 60 * minute;
const dayLength = 24 * hour;

/** The longest time apart that can be noted, in days. */
export const longestApart = 400;

/** What the first screen needs of a time apart that was not put away. Moments are epoch milliseconds. */
export interface Apart {
  /** The id of the entry that began it. */
  id: string;
  asked: Asker;
  from: number;
  until: number;
}

/** A time apart with all that became of it. */
export interface ApartCourse {
  made: ApartEntry;
  /** In the order in which they came about. */
  turns: ApartTurn[];
  /** Its end as it stands now, in epoch milliseconds. */
  until: number;
  /** The turn that ended it or put it away; null before that. */
  ended: Extract<ApartTurn, { kind: 'ended' }> | null;
}

export const isApartTurn = (entry: Entry): entry is ApartTurn =>
  entry.kind === 'extended' || entry.kind === 'ended';

/** A time apart and its turns, in whatever order they are handed over. Turns of others are left out. */
export function apartCourse(made: ApartEntry, entries: readonly Entry[]): ApartCourse {
  const turns = inTurns(entries.filter(isApartTurn).filter(({ of }) => of === made.id));
  return turns.reduce<ApartCourse>(
    (course, turn) =>
      turn.kind === 'extended' ? { ...course, until: turn.until } : { ...course, ended: turn },
    { made, turns, until: made.until, ended: null },
  );
}

/** @returns the newest time apart that was not ended, or null */
export function currentApart(entries: readonly Entry[], relationship: string): ApartCourse | null {
  const turns = Map.groupBy(entries.filter(isApartTurn), ({ of }) => of);
  const standing = entries
    .filter((entry): entry is ApartEntry => entry.kind === 'apart' && entry.relationship === relationship)
    .sort(newestFirst)
    .map((made) => apartCourse(made, turns.get(made.id) ?? []));
  return standing.find(({ ended }) => ended === null) ?? null;
}

export function apartOf({ made: { id, asked, from }, until }: ApartCourse): Apart {
  return { id, asked, from, until };
}

export type ApartPhase = 'ahead' | 'running' | 'over';

/** @param now epoch milliseconds */
export function phaseOf({ from, until }: Apart, now: number): ApartPhase {
  if (now >= until) return 'over';
  return now < from ? 'ahead' : 'running';
}

/** Whether nothing may ask for contact now. */
export function isApart(apart: Apart | null, now: number): boolean {
  return apart !== null && phaseOf(apart, now) === 'running';
}

/**
 * The moment of a day and a time in a zone, in epoch milliseconds. A time that a change of the
 * clocks leaves out moves on by the gap; of one that comes twice, the first is taken.
 * @param day ISO date
 * @param time "HH:MM"
 * @returns null when there is no such day or time
 */
export function momentAt(day: string, time: string, zone: string): number | null {
  try {
    const date = Temporal.PlainDate.from(day);
    const known = zoned(0, zone).timeZoneId;
    return date.toZonedDateTime({ timeZone: known, plainTime: Temporal.PlainTime.from(time) })
      .epochMilliseconds;
  } catch {
    return null;
  }
}

/** What a person chose for a time apart, or what is wrong with it. */
export type Span = { from: number; until: number } | { fault: 'from' | 'until' | 'past' | 'order' | 'far' };

/**
 * Holds the two ends of a time apart against each other and against the clock.
 * @param from epoch milliseconds, or null when none was chosen
 * @param until the same
 */
export function spanOf(from: number | null, until: number | null, now: number): Span {
  if (from === null) return { fault: 'from' };
  if (until === null) return { fault: 'until' };
  if (until <= now) return { fault: 'past' };
  if (until <= from) return { fault: 'order' };
  if (until - now > longestApart * dayLength) return { fault: 'far' };
  return { from, until };
}

export type CountdownUnit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months';
export type Countdown = { unit: 'now' } | { unit: CountdownUnit; count: number };

/**
 * How long it still is, in the unit in which people would say it. Within a day it is counted by
 * the clock, beyond it by the calendar of the zone, so that a change of the clocks makes no day
 * longer or shorter.
 * @param now epoch milliseconds
 * @param until epoch milliseconds
 */
export function countdown(now: number, until: number, zone: string): Countdown {
  const left = until - now;
  if (left <= 0) return { unit: 'now' };
  const today = dayOf(now, zone);
  const days = daysBetween(today, dayOf(until, zone));
  if (left < hour) return { unit: 'minutes', count: Math.ceil(left / minute) };
  if (left < dayLength || days === 0) return { unit: 'hours', count: Math.round(left / hour) };
  if (days < 14) return { unit: 'days', count: days };
  if (days < 61) return { unit: 'weeks', count: Math.round(days / 7) };
  const { months, days: over } = Temporal.PlainDate.from(today).until(
    Temporal.PlainDate.from(dayOf(until, zone)),
    { largestUnit: 'months' },
  );
  return { unit: 'months', count: over > 15 ? months + 1 : months };
}
