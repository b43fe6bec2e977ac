import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { skipN } from 'pure-rand/utils/skipN';
import { daysBetween } from './day';

/** Any fixed date; only the distance from it counts. */
const firstDay = '2026-01-01';

/** Neighbouring seeds begin alike; after so many draws they have nothing in common. */
const apart = 64;

/**
 * Chance that is the same on one day, whatever is restarted: it is drawn from a seed and the date.
 * @param seed a whole number, drawn once for a person
 * @param day ISO date
 * @returns a function that draws whole numbers from 0 to `size` - 1, one after the other
 */
export function chanceOf(seed: number, day: string): (size: number) => number {
  const generator = xoroshiro128plus(seed ^ Math.imul(daysBetween(firstDay, day), 0x9e3779b1));
  skipN(generator, apart);
  return (size) => uniformInt(generator, 0, size - 1);
}
