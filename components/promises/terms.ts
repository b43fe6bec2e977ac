import type { Words } from '~/content/schema';
import type { Texts } from '~/domain/check';
import type { FieldFault } from '../app/form';

/** What a promise is made of, as it is written in a form. `by` is an ISO date once it is chosen. */
export type TermField = 'promise' | 'by' | 'seen';

type Faults = Words['promises']['form']['faults'];

/**
 * What is missing or wrong in the terms of a promise: it needs words, and a day that has not gone by.
 * @param today ISO date
 */
export function termFaults(
  { promise, by }: Texts<'promise' | 'by'>,
  words: Faults,
  today: string,
): FieldFault<'promise' | 'by'>[] {
  return [
    ...(promise.trim() === '' ? [{ field: 'promise', text: words.promise } as const] : []),
    ...dayFaults(by, words, today),
  ];
}

/** The same for the day alone. */
export function dayFaults(by: string, words: Faults, today: string): FieldFault<'by'>[] {
  if (by === '') return [{ field: 'by', text: words.by }];
  return isDay(by) && by >= today ? [] : [{ field: 'by', text: words.day }];
}

/** There is no 31 February, and no year of five digits written without a sign. */
function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
