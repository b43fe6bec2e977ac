import type { Entry } from './entry';
import { newestFirst } from './entry';
import type { Relationship } from './relationship';

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
  /** The card that was drawn for a day: it stays that day's question, whatever happens to the deck. */
  drawn: { day: string; card: string } | null;
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
export function withDrawn(home: Home, relationship: string, drawn: { day: string; card: string }): Home {
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

/** Home after a relationship was added or changed; it becomes the current one. */
export function withRelationship(home: Home, relationship: Relationship): Home {
  const known = home.relationships.find((glance) => glance.id === relationship.id);
  const glance = known ? { ...known, ...relationship } : emptyGlance(relationship);
  const relationships = known
    ? home.relationships.map((other) => (other.id === glance.id ? glance : other))
    : [...home.relationships, glance];
  return { relationships, current: relationship.id };
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
