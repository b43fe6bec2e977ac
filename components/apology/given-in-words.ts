import type { Words } from '~/content/schema';
import { dayInWords, dayOf } from '~/domain/day';
import type { GivenTurn } from '~/domain/entry';
import type { Desk } from '../app/desk';
import { fill } from '../ui/fill';

/** Whether a letter was given, and on what day. */
export function givenInWords(
  given: GivenTurn | null,
  { list }: Words['apology'],
  { clock, language }: Pick<Desk, 'clock' | 'language'>,
): string {
  if (given === null) return list.notGiven;
  return fill(list.given, { when: dayInWords(dayOf(given.at, given.zone), clock.today(), language) });
}
