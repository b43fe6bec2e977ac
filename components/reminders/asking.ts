import { signal, type ReadonlySignal } from '@preact/signals';
import { isApart } from '~/domain/apart';
import type { Card, Deck } from '~/domain/draw';
import { changeDeck, readDeck } from '~/storage/decks';
import { deckKey } from '~/storage/keys';
import { open } from '~/storage/open';
import type { Attempt } from '../app/attempt';
import type { Desk } from '../app/desk';
import { decksOfAll, deckOf } from '../today/card';

/** The fewest questions that last a month without a repeat. */
const month = 30;

/** The questions of one relationship, as the person has them. */
export interface Asking {
  deck: ReadonlySignal<Deck>;
  /** A question by its id, with its words; null for one that is in no deck any more. */
  cardOf: (id: string) => Card | null;
  /** Whether so many are left out that the same ones come back within a month. */
  few: () => boolean;
  /** @param draft the one that this completes */
  change: (change: (deck: Deck) => Partial<Deck>, draft?: string) => Promise<boolean>;
  stop: () => void;
}

export async function openAsking(desk: Desk, relationship: string, attempt: Attempt): Promise<Asking> {
  const { store, clock } = desk;
  const [decks, { home }] = await Promise.all([
    Promise.all(decksOfAll.map((name) => desk.words(name))),
    open(store),
  ]);
  const known = new Map<string, Card>(decks.flat().map((card) => [card.id, card]));
  const glance = home.relationships.find(({ id }) => id === relationship);
  const current = glance ? await desk.words(deckOf(glance, clock.now())) : [];
  const deck = signal(await readDeck(store, relationship));
  const reload = async () => void (deck.value = await readDeck(store, relationship));
  const stop = store.onChange((changed) => {
    if (deckKey(relationship) in changed) void reload();
  });
  return {
    deck,
    cardOf: (id) => deck.value.own.find((card) => card.id === id) ?? known.get(id) ?? null,
    few() {
      const { own, muted } = deck.value;
      const apart = isApart(glance?.apart ?? null, clock.now());
      const coming: readonly Card[] = apart ? current : [...current, ...own];
      return muted.length > 0 && coming.filter(({ id }) => !muted.includes(id)).length < month;
    },
    change: (change, draft) =>
      attempt.run(async () => {
        await changeDeck(store, relationship, change, clock.now(), draft);
        await reload();
      }),
    stop,
  };
}
