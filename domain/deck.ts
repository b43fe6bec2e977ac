import { daysBetween } from './day';

/** Any fixed date; only the distance from it counts. */
const firstDay = '2026-01-01';

/**
 * The card of a day. The deck is walked through in steps that share no factor with
 * its size, so that every card comes once before any comes twice and neighbours in
 * the file are not neighbours in time.
 * @param day ISO date
 * @param size number of cards, at least 1
 * @returns an index from 0 to size - 1
 */
export function cardOf(day: string, size: number): number {
  const steps = [7, 11, 13, 5, 3, 1];
  const step = steps.find((candidate) => greatestCommonDivisor(candidate, size) === 1) ?? 1;
  const walked = daysBetween(firstDay, day) * step;
  return ((walked % size) + size) % size;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
