import { momentAt, spanOf } from '~/domain/apart';
import type { Words } from '~/content/schema';
import { askers, type Asker } from '~/domain/entry';
import type { FieldFault } from '../app/form';

/** The fields in which a beginning and an end are chosen: ISO dates and "HH:MM", or empty. */
export interface SpanTexts {
  from: string;
  fromTime: string;
  until: string;
  untilTime: string;
}

type FormWords = Words['apart']['form'];
type Result<Value, Field extends string> = Value | { faults: FieldFault<Field>[] };

/** What was chosen in the form of a time apart, or everything that is wrong with it, in the order of the fields. */
export function chosenApart(
  texts: SpanTexts & { asked: string },
  now: number,
  zone: string,
  { asked: { fault }, faults }: Pick<FormWords, 'asked' | 'faults'>,
): Result<{ asked: Asker; from: number; until: number }, 'asked' | keyof SpanTexts> {
  const asked = askers.find((asker) => asker === texts.asked);
  const from = momentOf(texts.from, texts.fromTime, zone);
  const until = momentOf(texts.until, texts.untilTime, zone);
  const span = spanOf(from, until, now);
  if (asked !== undefined && 'from' in span) return { asked, ...span };
  return {
    faults: [
      ...(asked === undefined ? [{ field: 'asked' as const, text: fault }] : []),
      ...(from === null ? [{ field: missing('from', 'fromTime', texts, zone), text: faults.from }] : []),
      ...(until === null ? [{ field: missing('until', 'untilTime', texts, zone), text: faults.until }] : []),
      ...(from !== null && until !== null && 'fault' in span
        ? [{ field: 'until' as const, text: faults[span.fault] }]
        : []),
    ],
  };
}

/**
 * The new end that was chosen for a time apart, or what is wrong with it.
 * @param from when it begins, in epoch milliseconds
 */
export function chosenEnd(
  texts: Pick<SpanTexts, 'until' | 'untilTime'>,
  from: number,
  now: number,
  zone: string,
  faults: FormWords['faults'],
): Result<{ until: number }, 'until' | 'untilTime'> {
  const until = momentOf(texts.until, texts.untilTime, zone);
  const span = spanOf(from, until, now);
  if ('until' in span) return { until: span.until };
  const field = until === null ? missing('until', 'untilTime', texts, zone) : 'until';
  return { faults: [{ field, text: faults[span.fault] }] };
}

/** A year that is typed in part is one of long ago: no calendar file has room for it, and nobody meant it. */
function momentOf(day: string, time: string, zone: string): number | null {
  const moment = momentAt(day, time, zone);
  return moment === null || moment < 0 ? null : moment;
}

/** Which half is missing: the day, unless there is one that the calendar has. */
function missing<Day extends string, Time extends string>(
  day: Day,
  time: Time,
  texts: Readonly<Record<Day | Time, string>>,
  zone: string,
): Day | Time {
  return momentOf(texts[day], '12:00', zone) === null ? day : time;
}
