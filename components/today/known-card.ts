import type { Card } from '~/domain/draw';
import { readDeck } from '~/storage/decks';
import type { Desk } from '../app/desk';
import { decksOfAll } from './card';

/** A question by its id, whether it is of a deck or the person's own; null when it is gone. */
export async function cardWithId(
  desk: Pick<Desk, 'store' | 'words'>,
  relationship: string,
  id: string,
): Promise<Card | null> {
  const [{ own }, ...decks] = await Promise.all([
    readDeck(desk.store, relationship),
    ...decksOfAll.map((name) => desk.words(name)),
  ]);
  return [...own, ...decks.flat()].find((card) => card.id === id) ?? null;
}
