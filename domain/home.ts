import type { Apart } from './apart';
import type { Exercise } from './exercise';
import type { PracticeId } from './practice';
import type { OpenPromise } from './promise';
import type { Relationship } from './relationship';

/**
 * The card that was drawn for a day, with its words: it stays that day's question whatever
 * happens to the deck, and the first screen does without the deck.
 */
export interface Drawn {
  /** ISO date. */
  day: string;
  card: string;
  text: string;
}

/** What the first screen says of one relationship, so that it need not wait for the history. */
export interface Glance extends Relationship, Record<Exercise, string | null> {
  /** The newest check. The exercises above are the newest entry of each, by id. */
  check: { entry: string; at: number } | null;
  /** The last ISO date on which the question of the day was answered. */
  answered: string | null;
  drawn: Drawn | null;
  /** The practice that was last noted, and its ISO date. */
  practised: { practice: PracticeId; day: string } | null;
  /** The newest observation of what the other person did, by id. */
  seen: string | null;
  /** Promises that are open, by day, then by id. */
  promises: OpenPromise[];
  /** A time apart that was not put away yet. */
  apart: Apart | null;
}

/** The one small record that the popup shows first. All but the drawn cards can be rebuilt from the rest. */
export interface Home {
  relationships: Glance[];
  /** The id of the relationship on the screen; null before the first one. */
  current: string | null;
}

export function currentOf(home: Home): Glance | null {
  return home.relationships.find((glance) => glance.id === home.current) ?? home.relationships[0] ?? null;
}
