import type { Card } from '~/domain/draw';
import type { Glance } from '~/domain/home';
import type { Desk } from '../app/desk';

export const decksOfAll = ['deck-hurt', 'deck-broke', 'deck-apart'] as const;

/** During a time apart no question may ask for contact, whichever side one is on. */
export function deckOf({ apart, sides }: Glance, now: number): (typeof decksOfAll)[number] {
  if (apart !== null && now >= apart.from && now < apart.until) return 'deck-apart';
  return sides.includes('hurt') ? 'deck-hurt' : 'deck-broke';
}

/**
 * The card that is shown for a relationship: the one that an answer was begun on, else the
 * one drawn for today, else a new one, which is then today's.
 * @param begun the id of the card in the draft of an answer, if there is one
 */
export async function cardFor(desk: Desk, current: Glance, begun: string | null): Promise<Card> {
  const { drawn } = current;
  const name = deckOf(current, desk.clock.now());
  // The time apart may have begun or ended since the card was drawn. Ids tell the decks apart.
  const fits = drawn?.day === desk.clock.day() && drawn.card.startsWith('p-') === (name === 'deck-apart');
  if (fits && (begun === null || begun === drawn.card)) return { id: drawn.card, text: drawn.text };
  const known =
    begun === null ? null : await (await import('./known-card')).cardWithId(desk, current.id, begun);
  // Drawing happens once a day; what it takes is not part of every opening.
  return known ?? (await import('./draw')).drawToday(desk, current, name);
}
