import type { Words } from '~/content/schema';
import { cardOf } from '~/domain/deck';
import { type Glance } from '~/domain/home';
import { withDrawn } from '~/domain/home-after';
import { act } from '~/storage/act';
import { keys } from '~/storage/keys';
import type { Desk } from '../app/desk';

type Deck = Words['deck-hurt'];

/** Draws today's card and keeps it as today's. A write that is refused loses nothing: the same day draws the same card. */
export async function drawCard(desk: Desk, current: Glance, deck: Deck): Promise<Deck[number]> {
  const day = desk.clock.today();
  const card = deck[cardOf(day, deck.length)];
  if (card === undefined) throw new RangeError('the deck is empty');
  await act(desk.store, desk.clock.now(), ({ home }) => ({
    [keys.home]: withDrawn(home, current.id, { day, card: card.id, text: card.text }),
  })).catch(() => undefined);
  return card;
}
