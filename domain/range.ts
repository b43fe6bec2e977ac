import { dayOf } from './day';
import type { Entry } from './entry';

/** Days from one to another, both included; ISO dates. */
export interface Range {
  from: string;
  until: string;
}

/** What a person chose as the days of a summary, or what is wrong with it. @param from ISO date, or empty */
export function rangeOf(from: string, until: string): Range | { fault: 'from' | 'until' | 'order' } {
  if (from === '') return { fault: 'from' };
  if (until === '') return { fault: 'until' };
  return from > until ? { fault: 'order' } : { from, until };
}

/** Whether an entry was kept on one of these days, by the clocks of where that was. */
export function isWithin({ at, zone }: Pick<Entry, 'at' | 'zone'>, { from, until }: Range): boolean {
  const day = dayOf(at, zone);
  return from <= day && day <= until;
}
