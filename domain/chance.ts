import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { skipN } from 'pure-rand/utils/skipN';
import { daysBetween } from './day';

/** Any fixed date; only the distance from it counts. */
const firstDay = '2026-01-01';

/** Neighbouring seeds begin alike; after so many draws they have nothing in common. */
const apart = 64;

/** A run of random bits that is the same for the same seed. @param seed a whole number */
export function sourceOf(seed: number) {
  const source = xoroshiro128plus(seed);
  skipN(source, apart);
  return source;
}

/**
 * Chance that is the same on one day, whatever is restarted: it is drawn from a seed and the date.
 * @param seed a whole number, drawn once for a person
 * @param day ISO date
 * @returns a function that draws whole numbers from 0 to `size` - 1, one after the other
 */
export function chanceOf(seed: number, day: string): (size: number) => number {
  const source = sourceOf(seed ^ Math.imul(daysBetween(firstDay, day), 0x9e3779b1));
  return (size) => uniformInt(source, 0, size - 1);
}
