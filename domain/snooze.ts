import { momentOn, personDay } from './day';
import { isQuiet, momentFor, type NudgeSettings, type Plan } from './plan';

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
