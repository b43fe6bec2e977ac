import { momentOn, personDay } from './day';
import { openToday, withGiven, type NudgeState } from './nudge';
import { isQuiet, momentFor, momentOf, type NudgeSettings, type Plan } from './plan';

/** How a nudge can be put off, in the order in which it is offered. */
export const snoozes = ['quarter', 'hour', 'evening', 'tomorrow'] as const;
export type SnoozeId = (typeof snoozes)[number];

const minute = 60_000;
const lengths = { quarter: 15 * minute, hour: 60 * minute };

/** "This evening", where a person says so. */
const evening = '19:00';

/**
 * When a nudge would come if it were put off, in epoch milliseconds.
 * @returns null where it does not fit: out of the day, into the quiet hours, or too near to make a difference
 */
export function snoozeUntil(
  id: SnoozeId,
  plan: Plan,
  settings: NudgeSettings,
  seed: number,
  now: number,
  zone: string,
): number | null {
  const { dayEnds } = settings;
  const today = personDay(now, zone, dayEnds);
  switch (id) {
    case 'quarter':
    case 'hour': {
      const at = now + lengths[id];
      return personDay(at, zone, dayEnds) === today && !isQuiet(at, settings, zone) ? at : null;
    }
    case 'evening': {
      const at = momentOn(today, evening, zone, dayEnds);
      return at !== null && at > now + lengths.hour && !isQuiet(at, settings, zone) ? at : null;
    }
    case 'tomorrow': {
      const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString();
      return momentFor(plan, tomorrow, settings, seed, zone);
    }
  }
}

/**
 * The ways in which today's nudge can be put off now, with the moment that each leads to. One that is
 * still to come is never brought forward.
 * @returns nothing when there is none to put off
 */
export function snoozesOffered(
  settings: NudgeSettings,
  state: NudgeState,
  now: number,
  zone: string,
): { id: SnoozeId; until: number; relationship: string }[] {
  const open = openToday(settings, state, personDay(now, zone, settings.dayEnds), zone);
  const plan = settings.plans.find(({ relationship }) => relationship === open?.relationship);
  if (open === null || plan === undefined) return [];
  return snoozes.flatMap((id) => {
    const until = snoozeUntil(id, plan, settings, state.seed, now, zone);
    return until === null || until <= open.at ? [] : [{ id, until, relationship: plan.relationship }];
  });
}

/**
 * The state after a person wants the nudge of today that was left out: it comes at its time. Where
 * that has passed, its question waits without another word on the screen.
 */
export function withTakenUp(
  settings: NudgeSettings,
  state: NudgeState,
  now: number,
  zone: string,
): NudgeState {
  const today = personDay(now, zone, settings.dayEnds);
  const { [today]: mark, ...days } = state.days;
  if (mark !== 'skipped') return state;
  const bare: NudgeState = { ...state, days, snooze: null };
  const moment = momentOf(today, settings, bare, zone);
  if (moment !== null && moment.at > now) return bare;
  return withGiven(bare, today, moment?.relationship ?? state.turns.at(-1) ?? '');
}
