/** Making the record of a bowl where there is none: for data from before bowls, and for a damaged one. */
import { laidBy, noneLaid, withSeam, type Laid } from '~/domain/laid';
import type { Entry } from '~/domain/entry';
import { act } from './act';
import { readBowl } from './bowl';
import { MissingEntry } from './faults';
import { entriesWhere } from './journal';
import { bowlKey } from './keys';
import type { Store } from './port';

/**
 * What was laid so far, counted from the history where no record says it. Within an action it is
 * written with what the action writes, before any entry is gone.
 * @throws NewerData
 */
export async function laidIn(store: Store, relationship: string): Promise<Laid> {
  const found = await readBowl(store, relationship);
  if (found.state === 'ok') return found.value;
  return laidBy(entriesWhere(await store.get(null), ({ relationship: of }) => of === relationship));
}

/** The record of a bowl after an entry was kept, to be written with it. */
export async function bowlWith(store: Store, entry: Entry): Promise<Record<string, Laid>> {
  return { [bowlKey(entry.relationship)]: withSeam(await laidIn(store, entry.relationship), entry) };
}

/**
 * Writes the record where there is none, so that the history is counted once and never again. Where
 * everything was deleted meanwhile in another window, nothing is written back. A disk that takes nothing
 * keeps nobody from reading: it is counted again at the next opening.
 */
export async function makeBowl(store: Store, relationship: string, now: number): Promise<Laid> {
  const counted: Laid[] = [];
  try {
    await act(store, now, async ({ home }) => {
      if (!home.relationships.some(({ id }) => id === relationship)) throw new MissingEntry();
      const laid = await laidIn(store, relationship);
      counted.push(laid);
      return { [bowlKey(relationship)]: laid };
    });
  } catch (fault) {
    if (counted.length === 0 && !(fault instanceof MissingEntry)) throw fault;
  }
  return counted.at(-1) ?? noneLaid;
}
