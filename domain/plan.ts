/** When nudges may come: what a person asked for, and the moments that follow from it. */
import { chanceOf } from './chance';
import { clockOn, momentOn, personDay, zoned } from './day';

/** Two times of day, "HH:MM" on the device's clock. A stretch of quiet may lead over midnight. */
export interface Stretch {
  from: string;
  until: string;
}

/** At a fixed time, or at a moment within a stretch of the person's day, which is drawn for each day. */
export type When = { kind: 'at'; time: string } | ({ kind: 'within' } & Stretch);

/** What a person asked for in one relationship. Days are ISO weekdays, 1 (Monday) to 7. */
export interface Plan {
  relationship: string;
  wanted: boolean;
  days: number[];
  when: When;
}

/** What a notification shows: one of the neutral choices in content, by id, or the person's own words. */
export type Shown = { kind: 'neutral'; line: string } | { kind: 'own'; title: string; message: string };

export interface NudgeSettings {
  /** One a relationship at most; together they give one nudge a day at most. */
  plans: Plan[];
  quiet: Stretch | null;
  /** When the person's day ends: "00:00" to "11:59". What comes before it belongs to the day before. */
  dayEnds: string;
  shown: Shown;
  /** What the person said of a test: systems swallow notifications without a word. */
  reaching: 'unknown' | 'seen' | 'unseen';
}

/** What the moments of a plan depend on besides the settings. */
export interface Course {
  /** A whole number, drawn once. */
  seed: number;
  /** Ids of relationships that had a nudge, the latest last: the one that waited longest comes first. */
  turns: readonly string[];
}

/** A nudge that is to come. */
export interface Moment {
  /** ISO date of the person's day. */
  day: string;
  relationship: string;
  /** Epoch milliseconds. */
  at: number;
  when: When;
}

/** The plans that can ever give a nudge. */
export const wantedPlans = ({ plans }: NudgeSettings): Plan[] =>
  plans.filter(({ wanted, days }) => wanted && days.length > 0);

/**
 * The moment on a person's day, or null when none of the plans has that weekday or the day has no
 * room for it.
 * @param day ISO date
 */
export function momentOf(day: string, settings: NudgeSettings, course: Course, zone: string): Moment | null {
  const weekday = Temporal.PlainDate.from(day).dayOfWeek;
  const [plan] = wantedPlans(settings)
    .filter(({ days }) => days.includes(weekday))
    .sort((a, b) => course.turns.indexOf(a.relationship) - course.turns.indexOf(b.relationship));
  if (plan === undefined) return null;
  const at = momentFor(plan, day, settings, course.seed, zone);
  return at === null ? null : { day, relationship: plan.relationship, at, when: plan.when };
}

/**
 * When a plan would come on a day, whether or not it has that weekday, in epoch milliseconds. A time
 * within the quiet hours waits until they are over.
 * @returns null when that leads out of the day
 */
export function momentFor(
  { when }: Plan,
  day: string,
  settings: NudgeSettings,
  seed: number,
  zone: string,
): number | null {
  const { dayEnds } = settings;
  const time = when.kind === 'at' ? when.time : drawnTime(when, day, settings, seed);
  const at = momentOn(day, time, zone, dayEnds);
  if (at === null) return null;
  const free = afterQuiet(at, settings, zone);
  return personDay(free, zone, dayEnds) === day ? free : null;
}

/** How often a moment is drawn anew when it falls into the quiet hours. */
const draws = 32;

/** The time that is drawn for a day, "HH:MM": the same one however often it is asked for. */
function drawnTime({ from, until }: Stretch, day: string, settings: NudgeSettings, seed: number): string {
  const first = clockOn(day, from, settings.dayEnds);
  const minutes = first.until(clockOn(day, until, settings.dayEnds)).total('minutes');
  // The settings refuse a stretch that ends before it begins; one from elsewhere is its beginning.
  if (minutes < 1) return from;
  const draw = chanceOf(seed, day);
  for (let drawn = 0; drawn < draws; drawn++) {
    const time = first.add({ minutes: draw(minutes) }).toPlainTime();
    if (!isWithin(time, settings.quiet)) return time.toString({ smallestUnit: 'minute' });
  }
  return from;
}

/** Whether a moment falls into the quiet hours. @param at epoch milliseconds */
export function isQuiet(at: number, { quiet }: Pick<NudgeSettings, 'quiet'>, zone: string): boolean {
  return isWithin(zoned(at, zone).toPlainTime(), quiet);
}

function isWithin(time: Temporal.PlainTime, stretch: Stretch | null): boolean {
  if (stretch === null) return false;
  const from = Temporal.PlainTime.from(stretch.from);
  const until = Temporal.PlainTime.from(stretch.until);
  const begun = Temporal.PlainTime.compare(time, from) >= 0;
  const over = Temporal.PlainTime.compare(time, until) >= 0;
  return Temporal.PlainTime.compare(from, until) < 0 ? begun && !over : begun || !over;
}

/** The same moment, or the end of the quiet hours that it falls into, in epoch milliseconds. */
export function afterQuiet(at: number, settings: Pick<NudgeSettings, 'quiet'>, zone: string): number {
  const { quiet } = settings;
  if (quiet === null || !isQuiet(at, settings, zone)) return at;
  const clock = zoned(at, zone);
  const today = clock.withPlainTime(quiet.until);
  const end = today.epochMilliseconds > at ? today : clock.add({ days: 1 }).withPlainTime(quiet.until);
  return end.epochMilliseconds;
}
