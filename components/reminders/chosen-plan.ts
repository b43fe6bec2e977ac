import type { Words } from '~/content/schema';
import type { Texts } from '~/domain/check';
import { clockOn } from '~/domain/day';
import { isQuiet, type NudgeSettings, type Plan, type Stretch } from '~/domain/plan';
import type { FieldFault } from '../app/form';

/** When the reminder of one relationship comes: ISO weekdays with commas between them, and times as "HH:MM". */
export type PlanField = 'days' | 'when' | 'time' | 'from' | 'until';

/** What holds for all relationships together. `quiet` is "yes", or empty without quiet hours. */
export type QuietField = 'quiet' | 'quietFrom' | 'quietUntil' | 'dayEnds';

type Errors = Words['reminders']['errors'];
type Chosen = Pick<Plan, 'days' | 'when'> & Pick<NudgeSettings, 'quiet' | 'dayEnds'>;

/** Below this a random moment is not random, in minutes. */
const shortest = 15;

/** A plan before a person has chosen one. */
export const unplanned = (relationship: string): Plan => ({
  relationship,
  wanted: false,
  days: [1, 2, 3, 4, 5, 6, 7],
  when: { kind: 'at', time: '19:00' },
});

/** A plan as it stands in the fields. The times of the way that is not chosen have a sensible beginning. */
export function planTexts({ days, when }: Plan): Texts<PlanField> {
  const times = { time: '19:00', from: '17:00', until: '20:00' };
  return { ...times, days: days.join(), when: when.kind, ...timesOf(when) };
}

const timesOf = (when: Plan['when']) =>
  when.kind === 'at' ? { time: when.time } : { from: when.from, until: when.until };

export function quietTexts({ quiet, dayEnds }: NudgeSettings): Texts<QuietField> {
  return {
    quiet: quiet === null ? '' : 'yes',
    quietFrom: quiet?.from ?? '22:00',
    quietUntil: quiet?.until ?? '08:00',
    dayEnds,
  };
}

/** The weekdays in a field, in their order. */
export const daysIn = (text: string): number[] =>
  [1, 2, 3, 4, 5, 6, 7].filter((day) => text.split(',').includes(String(day)));

/** What was chosen, or every way in which it does not fit. */
export function chosenPlan(
  plan: Texts<PlanField>,
  rest: Texts<QuietField>,
  errors: Errors,
): Chosen | { faults: FieldFault<PlanField | QuietField>[] } {
  const days = daysIn(plan.days);
  const quiet = rest.quiet === '' ? null : { from: rest.quietFrom, until: rest.quietUntil };
  const dayEnds = rest.dayEnds;
  const own = [
    ...(days.length === 0 ? [fault('days', errors.days)] : []),
    ...(plan.when === 'within' ? windowFaults(plan, errors) : timeFaults(plan, errors)),
  ];
  const shared = [
    ...(quiet === null ? [] : quietFaults(quiet, errors)),
    ...(isTime(dayEnds) && dayEnds < '12:00' ? [] : [fault('dayEnds', errors.dayEnds)]),
  ];
  const when: Plan['when'] =
    plan.when === 'within'
      ? { kind: 'within', from: plan.from, until: plan.until }
      : { kind: 'at', time: plan.time };
  // Whether times meet the quiet hours can be asked only of times that are there.
  const together = own.length + shared.length > 0 ? [] : togetherFaults(when, quiet, dayEnds, errors);
  const faults = [...own, ...shared, ...together];
  return faults.length > 0 ? { faults } : { days, when, quiet, dayEnds };
}

const fault = <Field extends PlanField | QuietField>(field: Field, text: string) => ({ field, text });

/** The browser's own field holds such a time, or nothing. */
const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

const timeFaults = ({ time }: Texts<PlanField>, errors: Errors) =>
  isTime(time) ? [] : [fault('time', errors.time)];

const windowFaults = ({ from, until }: Texts<PlanField>, errors: Errors) => [
  ...(isTime(from) ? [] : [fault('from', errors.from)]),
  ...(isTime(until) ? [] : [fault('until', errors.until)]),
];

function quietFaults({ from, until }: Stretch, errors: Errors) {
  const missing = [
    ...(isTime(from) ? [] : [fault('quietFrom', errors.quietFrom)]),
    ...(isTime(until) ? [] : [fault('quietUntil', errors.quietUntil)]),
  ];
  return missing.length === 0 && from === until ? [fault('quietUntil', errors.quietSame)] : missing;
}

function togetherFaults(when: Plan['when'], quiet: Stretch | null, dayEnds: string, errors: Errors) {
  switch (when.kind) {
    case 'at':
      return isQuietAt(clockOf(when.time, dayEnds), quiet) ? [fault('time', errors.timeInQuiet)] : [];
    case 'within': {
      const from = clockOf(when.from, dayEnds);
      const minutes = from.until(clockOf(when.until, dayEnds)).total('minutes');
      if (minutes < shortest) return [fault('until', errors.windowShort)];
      const moments = Array.from({ length: minutes }, (_, minute) => from.add({ minutes: minute }));
      return moments.every((moment) => isQuietAt(moment, quiet)) ? [fault('from', errors.windowInQuiet)] : [];
    }
  }
}

/** What the clock shows on any day: without a zone, no change of the clocks is in the way. */
const clockOf = (time: string, dayEnds: string) => clockOn('2026-01-01', time, dayEnds);

const isQuietAt = (clock: Temporal.PlainDateTime, quiet: Stretch | null) =>
  isQuiet(clock.toZonedDateTime('UTC').epochMilliseconds, { quiet }, 'UTC');
