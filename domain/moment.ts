import type { Side } from './relationship';

/** A card for a hard talk, with the side it is for. */
export interface SidedCard<Card> {
  side: Side;
  card: Card;
}

/**
 * The cards for these sides in the order they are read: what was marked comes first, in the order
 * of marking; then each side's own, as they were written. A mark of a card that there is not, or
 * that is for another side, is passed over.
 * @param favourites ids of cards
 */
export function cardsInOrder<Card extends { id: string }>(
  bySide: Readonly<Record<Side, readonly Card[]>>,
  sides: readonly Side[],
  favourites: readonly string[],
): SidedCard<Card>[] {
  const all = sides.flatMap((side) => bySide[side].map((card) => ({ side, card })));
  const first = [...new Set(favourites)].flatMap((id) => all.filter(({ card }) => card.id === id));
  return [...first, ...all.filter(({ card }) => !favourites.includes(card.id))];
}

/** Marks a card, as the last of those that are marked, or takes its mark away. */
export function toggled(favourites: readonly string[], id: string): string[] {
  return favourites.includes(id) ? favourites.filter((other) => other !== id) : [...favourites, id];
}

/** The place after so many steps; beyond the last card comes the first, and before the first the last. */
export function stepped(place: number, steps: 1 | -1, count: number): number {
  return (place + steps + count) % count;
}
