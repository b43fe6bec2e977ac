import { inTurns, type Entry, type GivenTurn, type LetterEntry } from '~/domain/entry';
import { readEntries, readEntry } from '~/storage/journal';
import type { Store } from '~/storage/port';

/** A letter, and that it was given; null before that. */
export interface Kept {
  letter: LetterEntry;
  given: GivenTurn | null;
}

/** @returns null for a letter that was not given */
export function givenOf(id: string, entries: readonly Entry[]): GivenTurn | null {
  const turns = entries.filter((entry): entry is GivenTurn => entry.kind === 'given' && entry.of === id);
  return inTurns(turns)[0] ?? null;
}

/** @returns null when there is no such letter. @throws NewerData */
export async function readLetter(store: Store, id: string): Promise<Kept | null> {
  const letter = await readEntry(store, id);
  if (letter?.kind !== 'letter') return null;
  return { letter, given: givenOf(id, await readEntries(store, letter.relationship, ['given'])) };
}
