import { dayOf, zoned } from './day';
import type { Home } from './home';

/** What a person asked for. Days are ISO weekdays, 1 (Monday) to 7; time is "HH:MM" on the device's clock. */
export interface NudgeSettings {
  wanted: boolean;
  days: number[];
  time: string;
}

/** The end of a time apart, of which a person is told once. */
export interface Resume {
  /** The id of the entry that began it. */
  apart: string;
  /** Epoch milliseconds. */
  at: number;
  /** `told` by a notification; `met` when the person has opened the screen about it. */
  state: 'waiting' | 'told' | 'met';
}

/** What has happened; it holds no content, so it stays readable when the history is locked. */
export interface NudgeState {
  /** The last ISO date for which a nudge was given. */
  given: string | null;
  /** The last ISO date on which the question of the day was answered. */
  answered: string | null;
  /** One for each time apart that was not put away. */
  resumes: Resume[];
}

export interface Decision {
  /** The ISO date to nudge for now, or null. */
  give: string | null;
  /** Whether today's question is due and still open: what a badge shows. */
  due: boolean;
  /** The times apart, by id, whose end has come and is to be told now. */
  tell: string[];
  /** Whether the end of a time apart has come and was not looked at yet. */
  over: boolean;
  /** When to look again, in epoch milliseconds, at most 24 hours ahead; null when nothing is awaited. */
  wakeAt: number | null;
}

/** A chosen weekday comes within a week, or within two where a zone leaves a day out (Samoa, 30 December 2011). */
const searched = 14;

const dayLength = 24 * 60 * 60 * 1000;

/**
 * Decides from the clock alone, so that it can be asked at any time and any number
 * of times: the same question gives the same answer until something happens.
 * @param now epoch milliseconds
 */
export function decide(settings: NudgeSettings, state: NudgeState, now: number, zone: string): Decision {
  const nudge = decideNudge(settings, state, now, zone);
  const come = state.resumes.filter(({ at }) => at <= now);
  const awaited = state.resumes.flatMap(({ at }) => (at > now ? [at] : []));
  const moments = nudge.next === null ? awaited : [...awaited, nudge.next];
  return {
    give: nudge.give,
    due: nudge.due,
    tell: come.flatMap(({ apart, state: told }) => (told === 'waiting' ? [apart] : [])),
    over: come.some(({ state: told }) => told !== 'met'),
    // One alarm, never far ahead: Firefox's timer wraps at 49.7 days, and a clock may be changed meanwhile.
    wakeAt: moments.length === 0 ? null : Math.min(...moments, now + dayLength),
  };
}

function decideNudge(settings: NudgeSettings, state: NudgeState, now: number, zone: string) {
  if (!settings.wanted || settings.days.length === 0) return { give: null, due: false, next: null };
  const today = dayOf(now, zone);
  const moment = momentOn(today, settings, zone);
  const due = moment !== null && moment <= now && state.answered !== today;
  return { give: due && state.given !== today ? today : null, due, next: nextMoment(settings, now, zone) };
}

/**
 * The ends that are awaited after home changed: what was told of an end stays told until that end
 * moves. One that has passed when it comes up, as a deletion that is undone brings it back, is not
 * told any more.
 * @param now epoch milliseconds
 */
export function resumesOf(home: Home, before: readonly Resume[], now: number): Resume[] {
  return home.relationships.flatMap(({ apart }): Resume[] => {
    if (apart === null) return [];
    const known = before.find((resume) => resume.apart === apart.id && resume.at === apart.until);
    const state = apart.until > now ? 'waiting' : 'told';
    return [known ?? { apart: apart.id, at: apart.until, state }];
  });
}

/** The same ends, these of them in another state. What was met is never told again. */
export function withResumes(
  resumes: readonly Resume[],
  aparts: readonly string[],
  state: Exclude<Resume['state'], 'waiting'>,
): Resume[] {
  return resumes.map((resume) =>
    aparts.includes(resume.apart) && resume.state !== 'met' ? { ...resume, state } : resume,
  );
}

/**
 * The first moment after `now` at which a nudge may be given, in epoch milliseconds.
 * @throws RangeError when no weekday is chosen
 */
export function nextMoment(settings: NudgeSettings, now: number, zone: string): number {
  const today = Temporal.PlainDate.from(dayOf(now, zone));
  for (let ahead = 0; ahead <= searched; ahead++) {
    const moment = momentOn(today.add({ days: ahead }).toString(), settings, zone);
    if (moment !== null && moment > now) return moment;
  }
  throw new RangeError('a nudge needs at least one weekday');
}

/**
 * The moment on this ISO date, or null when its weekday is not chosen or the zone leaves the
 * day out. A time that a clock change skips moves on by the gap; where that would lead into
 * the next day (Nuuk goes from 23:00 to 0:00), it moves back.
 */
function momentOn(day: string, settings: NudgeSettings, zone: string): number | null {
  const date = Temporal.PlainDate.from(day);
  if (!settings.days.includes(date.dayOfWeek)) return null;
  const known = zoned(0, zone).timeZoneId;
  const time = date.toPlainDateTime(Temporal.PlainTime.from(settings.time));
  const moments = (['compatible', 'earlier'] as const).map((disambiguation) =>
    time.toZonedDateTime(known, { disambiguation }),
  );
  return moments.find((moment) => moment.toPlainDate().equals(date))?.epochMilliseconds ?? null;
}
