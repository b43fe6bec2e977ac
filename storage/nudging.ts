/** What became of nudges: each of these is one action, in one write. */
import { personDay } from '~/domain/day';
import { withGiven, withMark, type NudgeState, type Snooze } from '~/domain/nudge';
import { withTakenUp } from '~/domain/snooze';
import { actPlainly } from './act';
import { defaults } from './defaults';
import { keys } from './keys';
import type { Store } from './port';
import { readRecord, valueOr } from './record';
import { nudgeSchema } from './settings-schema';

/** What has happened so far, or nothing where it cannot be read. */
export async function readNudge(store: Store): Promise<NudgeState> {
  const raw = await store.get([keys.nudge]);
  return valueOr(readRecord(nudgeSchema, raw[keys.nudge]), defaults.nudge);
}

/**
 * Claims the nudge of a day before it is shown, so that two wakings never show it twice. What was
 * put off is claimed with it.
 * @param day ISO date of the person's day
 * @returns false when it was claimed, answered or left out already
 */
export async function claimNudge(
  store: Store,
  { day, relationship }: { day: string; relationship: string },
  now: number,
): Promise<boolean> {
  let claimed = false;
  await actPlainly(store, now, ({ nudge }) => {
    const mark = nudge.days[day];
    const putOff = nudge.snooze !== null && nudge.snooze.until <= now;
    claimed = mark === undefined || (putOff && (mark === 'given' || mark === 'refused'));
    return claimed ? { [keys.nudge]: withGiven(nudge, day, relationship) } : {};
  });
  return claimed;
}

/** Notes that the system refused to show the nudge of a day: a dot stands in for it. */
export async function refuseNudge(store: Store, day: string, now: number): Promise<void> {
  await actPlainly(store, now, ({ nudge }) =>
    nudge.days[day] === 'given' ? { [keys.nudge]: withMark(nudge, day, 'refused', day) } : {},
  );
}

/** Puts today's nudge off. Put off to another day, today is left out. @param zone the device's */
export async function snoozeNudge(store: Store, snooze: Snooze, now: number, zone: string): Promise<void> {
  await actPlainly(store, now, ({ nudge, settings }) => {
    const { dayEnds } = settings.nudges;
    const today = personDay(now, zone, dayEnds);
    const later = personDay(snooze.until, zone, dayEnds) !== today;
    return { [keys.nudge]: { ...(later ? withMark(nudge, today, 'skipped', today) : nudge), snooze } };
  });
}

/** Leaves today out. @param zone the device's */
export async function skipNudge(store: Store, now: number, zone: string): Promise<void> {
  await actPlainly(store, now, ({ nudge, settings }) => {
    const today = personDay(now, zone, settings.nudges.dayEnds);
    return nudge.days[today] === 'answered' ? {} : { [keys.nudge]: withMark(nudge, today, 'skipped', today) };
  });
}

/** Takes today up again after it was left out. @param zone the device's */
export async function takeUpNudge(store: Store, now: number, zone: string): Promise<void> {
  await actPlainly(store, now, ({ nudge, settings }) => ({
    [keys.nudge]: withTakenUp(settings.nudges, nudge, now, zone),
  }));
}

/**
 * Pauses nudges, or ends the pause with null.
 * @param until ISO date of the first day with nudges again
 * @param draft the one that this completes
 */
export async function pauseNudges(
  store: Store,
  until: string | null,
  now: number,
  draft?: string,
): Promise<void> {
  await actPlainly(store, now, ({ nudge }) => ({
    [keys.nudge]: { ...nudge, pausedUntil: until, snooze: null },
    ...(draft !== undefined && { [draft]: null }),
  }));
}
