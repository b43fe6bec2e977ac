import type { Words } from '~/content/schema';
import { clockOn, dayInWords, dayOf, timeInWords } from '~/domain/day';
import type { Moment } from '~/domain/plan';
import type { Desk } from '../app/desk';
import { fill } from '../ui/fill';

type NextWords = Words['reminders']['next'];

/** A moment in words, such as "tomorrow, at 7:00 PM". @param at epoch milliseconds */
export function atInWords({ clock, language }: Desk, words: NextWords, at: number): string {
  const zone = clock.zone();
  const day = dayInWords(dayOf(at, zone), clock.today(), language);
  return fill(words.at, { day, time: timeInWords(at, zone, language) });
}

/**
 * When a reminder comes, in words. Of a random moment only the two times are told that it lies
 * between: whoever asked for it does not want to wait for it.
 */
export function momentInWords(desk: Desk, words: NextWords, moment: Moment, dayEnds: string): string {
  const { when, at, day } = moment;
  if (when.kind === 'at') return atInWords(desk, words, at);
  const [from, until] = [when.from, when.until].map((time) => clockOn(day, time, dayEnds));
  const short = (clock: Temporal.PlainDateTime | undefined) =>
    clock?.toPlainTime().toLocaleString(desk.language, { hour: 'numeric', minute: '2-digit' }) ?? '';
  return fill(words.within, {
    day: dayInWords(from?.toPlainDate().toString() ?? day, desk.clock.today(), desk.language),
    from: short(from),
    until: short(until),
  });
}
