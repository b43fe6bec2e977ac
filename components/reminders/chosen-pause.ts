import type { Words } from '~/content/schema';
import type { Texts } from '~/domain/check';
import type { FieldFault } from '../app/form';

export type PauseField = 'days' | 'until';

/** For longer than a year a person turns the reminder off. */
const mostDays = 365;

/** The number of days in a field, or null. */
export function daysFrom(text: string): number | null {
  const days = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= mostDays ? days : null;
}

/** The first day after so many days of pause. @param today ISO date of the person's day, the first day of it */
export const dayAfter = (today: string, days: number): string =>
  Temporal.PlainDate.from(today).add({ days }).toString();

/**
 * The first day on which reminders come again, or what is wrong with it.
 * @param today ISO date of the person's day
 */
export function chosenPause(
  by: PauseField,
  texts: Texts<PauseField>,
  today: string,
  errors: Words['reminders']['errors'],
): { until: string } | { faults: FieldFault<PauseField>[] } {
  const wrong = (text: string) => ({ faults: [{ field: by, text }] });
  switch (by) {
    case 'days': {
      const days = daysFrom(texts.days);
      return days === null ? wrong(errors.pauseDays) : { until: dayAfter(today, days) };
    }
    case 'until': {
      const { until } = texts;
      if (!/^\d{4}-\d\d-\d\d$/.test(until)) return wrong(errors.pauseDate);
      if (until <= today) return wrong(errors.pausePast);
      return until > dayAfter(today, mostDays) ? wrong(errors.pauseFar) : { until };
    }
  }
}
