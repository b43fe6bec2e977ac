import { momentAt } from '~/domain/apart';
import { dayOf, zoned } from '~/domain/day';
import { pauseFault } from '~/domain/timer';

/** When to go on, in the order in which it is offered. */
export const pauseLengths = ['twenty', 'hour', 'two', 'evening', 'tomorrow', 'own'] as const;
export type PauseLength = (typeof pauseLengths)[number];

const minute = 60_000;
const evening = '20:00';

/** What is chosen, and when: epoch milliseconds. `time` is "HH:MM", or empty while it is not complete. */
export interface PauseChoice {
  length: PauseLength;
  time: string;
  at: number;
}

/** What was said aloud stays, for as long as two may need to agree on it. */
const held = 10 * minute;

/** Those that can be chosen now: the evening may be too near, and a day has 25 hours once a year. */
export function offeredLengths(now: number, zone: string): PauseLength[] {
  return pauseLengths.filter((length) => {
    const end = endOf(length, '', now, zone);
    return length === 'own' || (end !== null && pauseFault(end, now) === null);
  });
}

/**
 * The end that was chosen, in epoch milliseconds, or what is wrong with it.
 * @param choice null while nothing is chosen
 */
export function chosenEnd(
  choice: PauseChoice | null,
  now: number,
  zone: string,
): { until: number } | { fault: 'fault' | 'past' } {
  if (choice === null || (choice.length === 'own' && choice.time === '')) return { fault: 'fault' };
  const isGood = (end: number | null): end is number => end !== null && pauseFault(end, now) === null;
  const said = endOf(choice.length, choice.time, choice.at, zone);
  if (now - choice.at < held && isGood(said)) return { until: said };
  const until = endOf(choice.length, choice.time, now, zone);
  return isGood(until) ? { until } : { fault: 'past' };
}

/** @returns null when there is no such moment */
function endOf(length: PauseLength, time: string, now: number, zone: string): number | null {
  switch (length) {
    case 'twenty':
      return now + 20 * minute;
    case 'hour':
      return now + 60 * minute;
    case 'two':
      return now + 120 * minute;
    case 'evening':
      return momentAt(dayOf(now, zone), evening, zone);
    case 'tomorrow':
      return zoned(now, zone).add({ days: 1 }).epochMilliseconds;
    case 'own':
      return nextAt(time, now, zone);
  }
}

/** The next moment at which the clocks show this time, far enough ahead for a pause. */
function nextAt(time: string, now: number, zone: string): number | null {
  const today = zoned(now, zone).toPlainDate();
  const moments = [0, 1].map((days) => momentAt(today.add({ days }).toString(), time, zone));
  return moments.find((moment) => moment !== null && pauseFault(moment, now) === null) ?? null;
}
