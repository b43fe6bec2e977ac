import type { Words } from '~/content/schema';
import type { Glance } from '~/domain/home';
import type { Desk } from '../app/desk';

type Card = Words['deck-hurt'][number];

/**
 * The card that is shown for a relationship: the one that an answer was begun on, else the
 * one drawn for today, else a new one, which is then today's.
 * @param begun the id of the card in the draft of an answer, if there is one
 */
export async function cardFor(desk: Desk, current: Glance, begun: string | null): Promise<Card> {
  const drawn = current.drawn?.day === desk.clock.today() ? current.drawn : null;
  if (drawn !== null && (begun === null || begun === drawn.card)) return { id: drawn.card, text: drawn.text };
  const deck = await desk.words(current.sides.includes('hurt') ? 'deck-hurt' : 'deck-broke');
  const known = deck.find(({ id }) => id === begun);
  // Drawing happens once a day; what it takes is not part of every opening.
  return known ?? (await import('./draw')).drawCard(desk, current, deck);
}
