/** Which question comes on a day: drawn by chance that survives restarts, without repeats for a month. */
import { chanceOf } from './chance';
import { read, type Answers } from './check';
import { daysBetween } from './day';

/** What a card of a deck is for; without any, it fits at every stage. */
export const tags = ['before', 'after', 'first', 'later', 'promise'] as const;
export type Tag = (typeof tags)[number];

export interface Card {
  id: string;
  text: string;
  when?: readonly Tag[] | undefined;
}

/** Where a person stands on the day of the draw. */
export interface Stage {
  /** Before or after three times yes in the newest check. */
  trust: 'before' | 'after';
  /** The first weeks with Goldseam, or later. */
  time: 'first' | 'later';
  /** Whether the day of a promise has come. */
  promise: boolean;
}

/** What is remembered of the questions of one relationship. */
export interface Deck {
  /** The ISO date on which a card was last shown, by its id. */
  shown: Record<string, string>;
  /** Ids of cards that come first, and of those that do not come. */
  favourites: string[];
  muted: string[];
  /** Questions that the person wrote. */
  own: { id: string; text: string }[];
}

/** For so many weeks one is at the beginning. */
const firstWeeks = 4;

/** For so many days no card comes again while others are left. */
const unrepeated = 30;

/**
 * @param since ISO date on which the relationship was set up here
 * @param answers those of the newest check, or null before the first one
 */
export function stageOf(day: string, since: string, answers: Answers | null, promise: boolean): Stage {
  return {
    trust: answers !== null && read(answers).kind === 'all-yes' ? 'after' : 'before',
    time: daysBetween(since, day) < firstWeeks * 7 ? 'first' : 'later',
    promise,
  };
}

/** Whether a card fits a stage: of before and after, and of the first weeks and later, one that it names is enough. */
export function fits({ when = [] }: Card, { trust, time, promise }: Stage): boolean {
  const names = (pair: readonly Tag[]) => pair.some((tag) => when.includes(tag));
  return (
    (!names(['before', 'after']) || when.includes(trust)) &&
    (!names(['first', 'later']) || when.includes(time)) &&
    (!when.includes('promise') || promise)
  );
}

/**
 * The card of a day. On the day of a promise its cards come first, then the person's favourites, then
 * what was not shown yet, then what was not shown for longest; among equals chance decides, which
 * is the same however often it is asked.
 * @param cards those of the side, and the person's own
 * @param seed a whole number that stays the same for a relationship
 * @param day ISO date
 * @returns null when every card is muted
 */
export function drawCard(
  cards: readonly Card[],
  deck: Deck,
  stage: Stage,
  seed: number,
  day: string,
): Card | null {
  const left = cards.filter((card) => !deck.muted.includes(card.id));
  const fitting = left.filter((card) => fits(card, stage));
  // Rather a card of another stage than none.
  const all = fitting.length > 0 ? fitting : left;
  const rested = all.filter(({ id }) => {
    const last = deck.shown[id];
    return last === undefined || Math.abs(daysBetween(last, day)) > unrepeated;
  });
  const oldest = [...all].sort((a, b) => compare(deck.shown[a.id] ?? '', deck.shown[b.id] ?? '')).slice(0, 1);
  return pick(rested.length > 0 ? firstOf(rested, deck, stage) : oldest, chanceOf(seed, day));
}

function firstOf(cards: readonly Card[], deck: Deck, { promise }: Stage): readonly Card[] {
  const due = promise ? cards.filter(({ when = [] }) => when.includes('promise')) : [];
  if (due.length > 0) return due;
  const favourites = cards.filter(({ id }) => deck.favourites.includes(id));
  if (favourites.length > 0) return favourites;
  const unseen = cards.filter(({ id }) => deck.shown[id] === undefined);
  if (unseen.length > 0) return unseen;
  const oldestFirst = [...cards].sort((a, b) => compare(deck.shown[a.id] ?? '', deck.shown[b.id] ?? ''));
  // The older half: every card comes round, and the second round is not the first one again.
  return oldestFirst.slice(0, Math.ceil(oldestFirst.length / 2));
}

function pick(cards: readonly Card[], draw: (size: number) => number): Card | null {
  // By id, so that the order in the file decides nothing.
  const sorted = [...cards].sort((a, b) => compare(a.id, b.id));
  return sorted.length === 0 ? null : (sorted[draw(sorted.length)] ?? null);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
