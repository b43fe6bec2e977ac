import { dayOf } from '~/domain/day';
import { isApart } from '~/domain/apart';
import { drawCard, stageOf, type Card } from '~/domain/draw';
import type { Glance } from '~/domain/home';
import { promisesDue } from '~/domain/promise';
import { keepDrawn, readDeck } from '~/storage/decks';
import { readEntry } from '~/storage/journal';
import type { Desk } from '../app/desk';
import type { decksOfAll } from './card';

/** Draws today's card and keeps it as today's. A write that is refused loses nothing: the same day draws the same card. */
export async function drawToday(
  desk: Desk,
  current: Glance,
  name: (typeof decksOfAll)[number],
): Promise<Card> {
  const { store, clock } = desk;
  const day = clock.day();
  const now = clock.now();
  const [cards, deck, check] = await Promise.all([
    desk.words(name),
    readDeck(store, current.id),
    current.check && readEntry(store, current.check.entry),
  ]);
  const answers = check?.kind === 'check' ? check.answers : null;
  const due = promisesDue(current.promises, day).length > 0;
  const stage = stageOf(day, dayOf(current.since, clock.zone()), answers, due);
  // What a person wrote themselves may ask for contact, so it rests during a time apart.
  const offered: readonly Card[] = isApart(current.apart, now) ? cards : [...cards, ...deck.own];
  const card = drawCard(offered, deck, stage, current.since, day) ?? cards[0];
  if (card === undefined) throw new RangeError('the deck is empty');
  await keepDrawn(store, current.id, { day, card }, now).catch(() => undefined);
  return card;
}
