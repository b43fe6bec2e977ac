import { momentOn, personDay, zoned } from './day';
import {
  afterQuiet,
  isQuiet,
  momentOf,
  wantedPlans,
  type Course,
  type Moment,
  type NudgeSettings,
} from './plan';
import type { Resume } from './resume';

/** What became of the nudge of a day; `refused` by the system, so that a dot stands in for it. */
export type Mark = 'given' | 'refused' | 'answered' | 'skipped';

/** A nudge that the person put off. */
export interface Snooze {
  /** Epoch milliseconds; it holds on the person's day on which this falls, and on no other. */
  until: number;
  relationship: string;
}

/** What has happened; it holds no content, so it stays readable when the history is locked. */
export interface NudgeState extends Course {
  turns: string[];
  /** By ISO date of the person's day. A day that is here is never nudged for again, wherever the clock goes. */
  days: Record<string, Mark>;
  snooze: Snooze | null;
  /** The ISO date of the first day on which nudges come again; null while they are not paused. */
  pausedUntil: string | null;
  /** One for each time apart that was not put away. */
  resumes: Resume[];
}

export interface Decision {
  /** The nudge to give now, or null. */
  give: { day: string; relationship: string } | null;
  /** Whether today's question is due and still open: what a badge shows. */
  due: boolean;
  /** Whether the system refused to show it. */
  refused: boolean;
  /** When to look again, in epoch milliseconds; null when nothing is awaited. It may be far ahead. */
  next: number | null;
}

/** A chosen weekday comes within a week, or within two where a zone leaves a day out (Samoa, 30 December 2011). */
const searched = 14;

/**
 * Decides from the clock alone, so that it can be asked at any time and any number
 * of times: the same question gives the same answer until something happens.
 * @param now epoch milliseconds
 */
export function decide(settings: NudgeSettings, state: NudgeState, now: number, zone: string): Decision {
  const nothing: Decision = { give: null, due: false, refused: false, next: null };
  if (wantedPlans(settings).length === 0) return nothing;
  const { dayEnds } = settings;
  const today = personDay(now, zone, dayEnds);
  const [coming] = nextMoments(settings, state, now, zone, 1);
  const next = coming?.at ?? null;
  const open = openToday(settings, state, today, zone);
  // One that is to come is what nextMoments() found.
  if (open === null || open.at > now) return { ...nothing, next };
  const given = state.days[today];
  // What is on the screen since yesterday is taken away when the day ends.
  const turned = momentOn(Temporal.PlainDate.from(today).add({ days: 1 }).toString(), dayEnds, zone, dayEnds);
  const until = earlier(next, turned);
  if (given !== undefined && !open.snoozed) {
    return { give: null, due: true, refused: given === 'refused', next: until };
  }
  if (isQuiet(now, settings, zone)) {
    const free = afterQuiet(now, settings, zone);
    return { ...nothing, next: personDay(free, zone, dayEnds) === today ? free : next };
  }
  return { give: { day: today, relationship: open.relationship }, due: true, refused: false, next: until };
}

/**
 * The nudge of today while it is neither done, nor left out, nor paused; null when there is none.
 * @param today ISO date of the person's day
 * @returns `at` is the moment at which it comes or came, in epoch milliseconds; 0 for one that was given
 */
export function openToday(
  settings: NudgeSettings,
  state: NudgeState,
  today: string,
  zone: string,
): { at: number; relationship: string; snoozed: boolean } | null {
  const mark = state.days[today];
  if (mark === 'answered' || mark === 'skipped' || isPaused(state, today)) return null;
  const snooze = snoozeOn(state, today, zone, settings.dayEnds);
  if (snooze !== null) return { at: snooze.until, relationship: snooze.relationship, snoozed: true };
  // What was given stays open, whatever became of the plan since.
  if (mark !== undefined) return { at: 0, relationship: state.turns.at(-1) ?? '', snoozed: false };
  const moment = momentOf(today, settings, state, zone);
  return moment && { at: moment.at, relationship: moment.relationship, snoozed: false };
}

/** What was put off to this day, or null. */
export function snoozeOn({ snooze }: NudgeState, day: string, zone: string, dayEnds: string): Snooze | null {
  return snooze !== null && personDay(snooze.until, zone, dayEnds) === day ? snooze : null;
}

/** @param day ISO date */
export const isPaused = ({ pausedUntil }: Pick<NudgeState, 'pausedUntil'>, day: string): boolean =>
  pausedUntil !== null && day < pausedUntil;

/**
 * The nudges to come, as they will be if nothing else happens: which relationship has its turn, what
 * was put off and what is paused is in them.
 * @param now epoch milliseconds
 */
export function nextMoments(
  settings: NudgeSettings,
  state: NudgeState,
  now: number,
  zone: string,
  count: number,
): Moment[] {
  const found: Moment[] = [];
  const today = personDay(now, zone, settings.dayEnds);
  const first = isPaused(state, today) ? (state.pausedUntil ?? today) : today;
  let turns: readonly string[] = state.turns;
  for (let ahead = 0; found.length < count && ahead <= searched * count; ahead++) {
    const day = Temporal.PlainDate.from(first).add({ days: ahead }).toString();
    const moment = comingOn(day, settings, { ...state, turns: [...turns] }, zone);
    if (moment === null || moment.at <= now) continue;
    found.push(moment);
    turns = withTurn(turns, moment.relationship);
  }
  return found;
}

function comingOn(day: string, settings: NudgeSettings, state: NudgeState, zone: string): Moment | null {
  const mark = state.days[day];
  const snooze = snoozeOn(state, day, zone, settings.dayEnds);
  if (mark === 'answered' || mark === 'skipped' || (mark !== undefined && snooze === null)) return null;
  if (snooze === null) return momentOf(day, settings, state, zone);
  const when = { kind: 'at' as const, time: clockTime(snooze.until, zone) };
  return { day, relationship: snooze.relationship, at: snooze.until, when };
}

/** @returns "HH:MM" */
const clockTime = (at: number, zone: string) =>
  zoned(at, zone).toPlainTime().toString({ smallestUnit: 'minute' });

const withTurn = (turns: readonly string[], relationship: string) => [
  ...turns.filter((id) => id !== relationship),
  relationship,
];

/** How long a day is remembered, either way: a clock that was set wrong by a year, twice over. */
const remembered = 800;

/**
 * The state after something became of a day's nudge. What was put off to that day is over with it.
 * @param today ISO date of now: days far from it are forgotten
 */
export function withMark(state: NudgeState, day: string, mark: Mark, today: string): NudgeState {
  const date = Temporal.PlainDate.from(today);
  const first = date.subtract({ days: remembered }).toString();
  const last = date.add({ days: remembered }).toString();
  const days = Object.entries({ ...state.days, [day]: mark }).filter(
    ([known]) => known === day || (known >= first && known <= last),
  );
  return { ...state, days: Object.fromEntries(days), snooze: null };
}

/** The state after the nudge of a day was given in one relationship. */
export const withGiven = (state: NudgeState, day: string, relationship: string): NudgeState => ({
  ...withMark(state, day, 'given', day),
  turns: withTurn(state.turns, relationship),
});

function earlier(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}
