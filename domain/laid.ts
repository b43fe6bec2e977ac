/** How much gold was laid in the bowls of a relationship. It only ever grows. */
import { dayOf } from './day';
import type { Entry } from './entry';

export type Laid =
  | { seams: 0; latest: null }
  /** `latest` is the ISO date of the latest entry that laid one. */
  | { seams: number; latest: string };

export const noneLaid: Laid = { seams: 0, latest: null };

/** A bound for foreign files: more entries than anyone keeps, and no more bowls than can be counted. */
export const mostSeams = 1_000_000;

/** What was laid after an entry was kept. Whatever its kind, it lays one seam. */
export function withSeam(laid: Laid, { at, zone }: Pick<Entry, 'at' | 'zone'>): Laid {
  return {
    seams: Math.min(mostSeams, laid.seams + 1),
    latest: later(laid.latest, dayOf(at, zone)),
  };
}

/** What these entries laid, as far as they are still there. */
export function laidBy(entries: readonly Pick<Entry, 'at' | 'zone'>[]): Laid {
  return entries.reduce(withSeam, noneLaid);
}

/** When two records of the same bowls meet, no gold of either is taken away. */
export function moreOf(one: Laid, other: Laid): Laid {
  if (one.latest === null) return other;
  if (other.latest === null) return one;
  return { seams: Math.max(one.seams, other.seams), latest: later(one.latest, other.latest) };
}

/** A clock that was set back takes no day away either. */
const later = (one: string | null, other: string) => (one === null || other > one ? other : one);
