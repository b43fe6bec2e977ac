/**
 * The answers over time, as they are drawn. Every check has a place of its own, by its date: none is
 * left out and none is joined with another, for an average of answers says nothing (PRODUCT 2.1).
 * A longer time is never drawn shorter than a shorter one. Where checks are so close that one would
 * hide the other, time is drawn out; that is all the freedom that the drawing takes.
 */
import type { Answer, QuestionId } from './check';
import type { CheckEntry } from './entry';

/** How far apart two checks are at least, in CSS pixels at a text size of 16. */
export const apart = 12;

/** The room in which all of it is shown where that is possible: that of the narrowest page, in the same pixels. */
export const room = 208;

/** How much wider the drawing is at least than its checks side by side. */
const timesLeast = 1.25;

/** Fewer days than these would fill the drawing with a moment. Before the first check it is empty. */
const fewestDays = 14;

const dayLength = 24 * 60 * 60 * 1000;

export interface Placed {
  entry: CheckEntry;
  /** Where it stands, from 0 at the start of the drawing to 1 at its end. */
  x: number;
}

export interface Trend {
  /** Oldest first. */
  checks: Placed[];
  /** The first and the last moment that is drawn, in epoch milliseconds. */
  from: number;
  until: number;
  /** From this width on, every two checks have their room; in CSS pixels at a text size of 16, at least `room`. */
  width: number;
  /** Whether time is drawn out somewhere. */
  stretched: boolean;
}

/** How long an answer held: until the next check, or as long as nobody asked again. */
export interface Step {
  entry: CheckEntry;
  answer: Answer;
  from: number;
  to: number;
}

/** A time without a check, in days, and the room that it needs. */
interface Gap {
  days: number;
  least: number;
}

/**
 * @param newestFirst checks of one relationship, at least one
 * @param now epoch milliseconds; where the clock was set back, checks may lie after it
 * @throws RangeError when there is no check
 */
export function trendOf(newestFirst: readonly CheckEntry[], now: number): Trend {
  const entries = newestFirst.toReversed();
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('There is no check to draw.');
  const until = Math.max(now, last.at);
  const from = Math.min(first.at, until - fewestDays * dayLength);

  const gaps: Gap[] = [{ days: (first.at - from) / dayLength, least: 0 }];
  for (const [index, { at }] of entries.entries()) {
    const next = entries[index + 1]?.at ?? until;
    gaps.push({ days: (next - at) / dayLength, least: apart });
  }
  const scale = scaleOf(gaps);
  const sizes = gaps.map((gap) => sizeOf(gap, scale));
  const whole = sum(sizes);

  let x = 0;
  const checks = entries.map((entry, index) => ({ entry, x: (x += sizes[index] ?? 0) / whole }));
  return {
    checks,
    from,
    until,
    width: Math.max(room, (apart * whole) / Math.min(...sizes.slice(1))),
    stretched: gaps.slice(1, -1).some((gap) => isTight(gap, scale)),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const isTight = ({ days, least }: Gap, scale: number) => days * scale < least;
const sizeOf = ({ days, least }: Gap, scale: number) => Math.max(least, days * scale);

/**
 * Pixels a day, so that all of it is shown at once or, once there are many checks, a part of the
 * drawing still belongs to time itself. What is drawn out takes its room from the longer times.
 */
function scaleOf(gaps: readonly Gap[]): number {
  const least = sum(gaps.map((gap) => gap.least));
  const space = Math.max(room, least * timesLeast);
  let scale = space / sum(gaps.map(({ days }) => days));
  for (;;) {
    const tight = gaps.filter((gap) => isTight(gap, scale));
    const free = gaps.filter((gap) => !isTight(gap, scale));
    const left = space - sum(tight.map((gap) => gap.least));
    const next = left / sum(free.map(({ days }) => days));
    // Where none is free, the division has no result.
    if (!(next < scale)) return scale;
    scale = next;
  }
}

/** One question's answers as steps, oldest first. They follow one another without a hole, to the end. */
export function stepsOf({ checks }: Trend, question: QuestionId): Step[] {
  return checks.map(({ entry, x }, index) => ({
    entry,
    answer: entry.answers[question],
    from: x,
    to: checks[index + 1]?.x ?? 1,
  }));
}

/** Where a moment stands, from 0 to 1; null when it is outside of the drawing. */
export function placeOf({ checks, from, until }: Trend, at: number): number | null {
  if (at < from || at > until) return null;
  const known = [
    { at: from, x: 0 },
    ...checks.map(({ entry, x }) => ({ at: entry.at, x })),
    { at: until, x: 1 },
  ];
  const after = known.findIndex((one) => one.at >= at);
  const [a, b] = [known[Math.max(0, after - 1)], known[after]];
  if (a === undefined || b === undefined) return null;
  return b.at === a.at ? b.x : a.x + ((at - a.at) / (b.at - a.at)) * (b.x - a.x);
}
