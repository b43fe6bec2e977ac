import type { PromiseTurn } from '~/domain/entry';
import { courseOf } from '~/domain/promise';
import type { Family } from './lexicon';

/**
 * What was promised when this became of it: as it was made, or as it was last agreed anew before.
 * @returns null when the promise is gone
 */
export function promisedThen(turn: PromiseTurn, family: Family): string | null {
  const entries = family(turn.of);
  const made = entries.find(({ id }) => id === turn.of);
  if (made?.kind !== 'promise') return null;
  const before = entries.filter((entry) => 'of' in entry && entry.turn < turn.turn);
  return courseOf(made, before).terms.promise;
}
