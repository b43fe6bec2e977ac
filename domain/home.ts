import type { Entry } from './entry';
import { newestFirst } from './entry';
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
export interface Glance extends Relationship {
  /** The newest check. */
  check: { entry: string; at: number } | null;
  /** The newest entry of each exercise, by id. */
  fence: string | null;
  weigh: string | null;
  plan: string | null;
  /** The last ISO date on which the question of the day was answered. */
  answered: string | null;
  drawn: Drawn | null;
}

/** The one small record that the popup shows first. All but the drawn cards can be rebuilt from the rest. */
export interface Home {
  relationships: Glance[];
  /** The id of the relationship on the screen; null before the first one. */
  current: string | null;
}

export function emptyGlance(relationship: Relationship): Glance {
  return { ...relationship, check: null, fence: null, weigh: null, plan: null, answered: null, drawn: null };
}

/** Home after a card was drawn for a day. */
export function withDrawn(home: Home, relationship: string, drawn: Drawn): Home {
  return {
    ...home,
    relationships: home.relationships.map((glance) =>
      glance.id === relationship ? { ...glance, drawn } : glance,
    ),
  };
}

export function currentOf(home: Home): Glance | null {
  return home.relationships.find((glance) => glance.id === home.current) ?? home.relationships[0] ?? null;
}

/** Home after a relationship was added, which makes it the current one, or changed. */
export function withRelationship(home: Home, relationship: Relationship): Home {
  const known = home.relationships.find((glance) => glance.id === relationship.id);
  if (known === undefined) {
    return { relationships: [...home.relationships, emptyGlance(relationship)], current: relationship.id };
  }
  // Each side has a deck of its own.
  const sameSides = known.sides.join() === relationship.sides.join();
  const changed = { ...known, ...relationship, drawn: sameSides ? known.drawn : null };
  return {
    ...home,
    relationships: home.relationships.map((other) => (other === known ? changed : other)),
  };
}

/** Home after an entry was kept: it is the newest of its kind. An older check or day changes nothing. */
export function withEntry(home: Home, entry: Entry): Home {
  return {
    ...home,
    relationships: home.relationships.map((glance) =>
      glance.id === entry.relationship ? glanceWith(glance, entry) : glance,
    ),
  };
}

function glanceWith(glance: Glance, entry: Entry): Glance {
  switch (entry.kind) {
    case 'check':
      return glance.check !== null && glance.check.at > entry.at
        ? glance
        : { ...glance, check: { entry: entry.id, at: entry.at } };
    case 'fence':
      return { ...glance, fence: entry.id };
    case 'weigh':
      return { ...glance, weigh: entry.id };
    case 'plan':
      return { ...glance, plan: entry.id };
    case 'answer':
      return glance.answered !== null && glance.answered > entry.day
        ? glance
        : { ...glance, answered: entry.day };
  }
}

/** Home made anew from the relationships and the whole history: after a deletion, or when its record was damaged. */
export function rebuildHome(
  relationships: readonly Relationship[],
  entries: readonly Entry[],
  current: string | null,
): Home {
  const oldestFirst = [...entries].sort((a, b) => newestFirst(b, a));
  const fresh: Home = { relationships: relationships.map(emptyGlance), current };
  return oldestFirst.reduce(withEntry, { ...fresh, current: currentOf(fresh)?.id ?? null });
}
