/** The questions of a relationship: what was shown, and what the person favours, mutes and wrote. */
import type { Card, Deck } from '~/domain/draw';
import { withDrawn } from '~/domain/home-after';
import { act } from './act';
import { deckSchema } from './deck-schema';
import { deckKey, keys } from './keys';
import type { Store } from './port';
import { readRecord, valueOr } from './record';

const fresh: Deck = { shown: {}, favourites: [], muted: [], own: [] };

/** What is remembered, or nothing where it cannot be read. */
export async function readDeck(store: Store, relationship: string): Promise<Deck> {
  const key = deckKey(relationship);
  return valueOr(readRecord(deckSchema, (await store.get([key]))[key]), fresh);
}

/**
 * Keeps the card that was drawn as that of the day, and remembers that it was shown.
 * @param drawn its day is an ISO date
 */
export async function keepDrawn(
  store: Store,
  relationship: string,
  drawn: { day: string; card: Card },
  now: number,
): Promise<void> {
  const { day: today, card } = drawn;
  await act(store, now, async ({ home }) => {
    const deck = await readDeck(store, relationship);
    return {
      [keys.home]: withDrawn(home, relationship, { day: today, card: card.id, text: card.text }),
      [deckKey(relationship)]: { ...deck, shown: { ...deck.shown, [card.id]: today } },
    };
  });
}

/**
 * Changes what a person thinks of their questions. A card of today that is muted or taken back gives
 * way to another one.
 * @param draft the one that this completes
 */
export async function changeDeck(
  store: Store,
  relationship: string,
  change: (deck: Deck) => Partial<Pick<Deck, 'favourites' | 'muted' | 'own'>>,
  now: number,
  draft?: string,
): Promise<void> {
  await act(store, now, async ({ home }) => {
    const deck = await readDeck(store, relationship);
    const next = { ...deck, ...change(deck) };
    const drawn = home.relationships.find((glance) => glance.id === relationship)?.drawn ?? null;
    const gone =
      drawn !== null &&
      (next.muted.includes(drawn.card) ||
        deck.own.some((own) => own.id === drawn.card && !next.own.includes(own)));
    return {
      [deckKey(relationship)]: next,
      ...(draft !== undefined && { [draft]: null }),
      ...(gone && { [keys.home]: withDrawn(home, relationship, null) }),
    };
  });
}
