import type { Words } from '~/content/schema';
import { dayInWords, dayOf } from '~/domain/day';
import type { PromiseCourse } from '~/domain/promise';
import type { Desk } from '../app/desk';
import { fill } from '../ui/fill';

type States = Words['promises']['state'];

/** The day of a promise in words: still ahead, today, or gone by. @param by ISO date */
export function byInWords(by: string, words: States, { clock, language }: Desk): string {
  const today = clock.today();
  if (by === today) return words.today;
  return fill(by < today ? words.past : words.by, { when: dayInWords(by, today, language) });
}

/** The day on which something was kept, in words; it stays the day the person lived. */
export function whenInWords({ at, zone }: { at: number; zone: string }, { clock, language }: Desk): string {
  return dayInWords(dayOf(at, zone), clock.today(), language);
}

/** How a promise stands: its day while it is open, what became of it afterwards. */
export function standingInWords({ terms, settled }: PromiseCourse, words: States, desk: Desk): string {
  if (settled === null) return byInWords(terms.by, words, desk);
  return fill(words[settled.kind], { when: whenInWords(settled, desk) });
}
