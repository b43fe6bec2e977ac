import type { Words } from '~/content/schema';
import { countdown } from '~/domain/apart';
import { dayInWords, dayOf, timeInWords } from '~/domain/day';
import { countdownInWords } from '../apart/countdown';
import type { Desk } from '../app/desk';

/** A moment that is said aloud: its time, and before it the day when that is not today. */
export function timeAhead({ clock, language }: Pick<Desk, 'clock' | 'language'>, moment: number): string {
  const zone = clock.zone();
  const time = timeInWords(moment, zone, language);
  const day = dayOf(moment, zone);
  const today = clock.today();
  return day === today ? time : `${dayInWords(day, today, language)}, ${time}`;
}

/** How long it still is, such as "in twelve minutes". */
export function leftInWords(
  { clock, common, language }: Pick<Desk, 'clock' | 'common' | 'language'>,
  until: number,
  now: number,
  words: Words['apart']['countdown'],
): string {
  return countdownInWords(countdown(now, until, clock.zone()), words, common.numbers, language);
}
