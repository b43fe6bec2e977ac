/** The record of the first screen as it is after something was kept, and made anew from everything. */
import { apartOf, currentApart } from './apart';
import { personDay } from './day';
import { newestFirst, type Entry } from './entry';
import { currentOf, type Drawn, type Glance, type Home } from './home';
import {
  byDayThenId,
  isPromiseTurn,
  openPromise,
  promisesDue,
  promisesOf,
  type OpenPromise,
} from './promise';
import type { Relationship } from './relationship';

export function emptyGlance(relationship: Relationship): Glance {
  return {
    ...relationship,
    check: null,
    fence: null,
    weigh: null,
    plan: null,
    patience: null,
    request: null,
    answered: null,
    drawn: null,
    practised: null,
    seen: null,
    promises: [],
    apart: null,
  };
}

/** The very same object where nothing is another: then nothing needs to be written. */
function withGlance(home: Home, relationship: string, change: (glance: Glance) => Glance): Home {
  const relationships = home.relationships.map((glance) =>
    glance.id === relationship ? change(glance) : glance,
  );
  const same = relationships.every((glance, at) => glance === home.relationships[at]);
  return same ? home : { ...home, relationships };
}

/** Home after a card was drawn for a day, or put away with null. */
export function withDrawn(home: Home, relationship: string, drawn: Drawn | null): Home {
  return withGlance(home, relationship, (glance) => ({ ...glance, drawn }));
}

/** Home after a relationship was added, which makes it the current one, or changed. */
export function withRelationship(home: Home, relationship: Relationship): Home {
  const known = home.relationships.find((glance) => glance.id === relationship.id);
  if (known === undefined) {
    return { relationships: [...home.relationships, emptyGlance(relationship)], current: relationship.id };
  }
  // Each side has a deck of its own.
  const sameSides = known.sides.join() === relationship.sides.join();
  return withGlance(home, relationship.id, (glance) => ({
    ...glance,
    ...relationship,
    drawn: sameSides ? glance.drawn : null,
  }));
}

/** Home after an entry was kept: it is the newest of its kind. An older check or day changes nothing. */
export function withEntry(home: Home, entry: Entry): Home {
  return withGlance(home, entry.relationship, (glance) => glanceWith(glance, entry));
}

function glanceWith(glance: Glance, entry: Entry): Glance {
  switch (entry.kind) {
    case 'check':
      return glance.check !== null && glance.check.at > entry.at
        ? glance
        : { ...glance, check: { entry: entry.id, at: entry.at } };
    case 'fence':
    case 'weigh':
    case 'plan':
    case 'patience':
    case 'request':
      return { ...glance, [entry.kind]: entry.id };
    case 'seen':
      return { ...glance, seen: entry.id };
    case 'answer':
      return glance.answered !== null && glance.answered > entry.day
        ? glance
        : { ...glance, answered: entry.day };
    case 'practice':
      return glance.practised !== null && glance.practised.day > entry.day
        ? glance
        : { ...glance, practised: { practice: entry.practice, day: entry.day } };
    case 'promise':
      return withOpen(glance, entry.id, { id: entry.id, text: entry.texts.promise, by: entry.by });
    case 'kept':
    case 'missed':
      return withOpen(glance, entry.of, null);
    case 'renegotiated':
      return withOpen(glance, entry.of, { id: entry.of, text: entry.texts.promise, by: entry.by });
    case 'apart': {
      const { id, asked, from, until } = entry;
      return { ...glance, apart: { id, asked, from, until } };
    }
    case 'extended':
      return glance.apart?.id === entry.of
        ? { ...glance, apart: { ...glance.apart, until: entry.until } }
        : glance;
    case 'ended':
      return glance.apart?.id === entry.of ? { ...glance, apart: null } : glance;
    case 'letter':
    case 'given':
    case 'unsent':
    case 'after':
      return glance;
  }
}

/**
 * The ISO date whose nudge an entry answers, or null: a question, a practice, or what became of a
 * promise whose day had come.
 * @param home as it was before the entry
 * @param ends when the person's day ends, "HH:MM"
 */
export function answeredDay(entry: Entry, home: Home, ends: string): string | null {
  if (entry.kind === 'answer' || entry.kind === 'practice') return entry.day;
  if (!isPromiseTurn(entry)) return null;
  const today = personDay(entry.at, entry.zone, ends);
  const glance = home.relationships.find(({ id }) => id === entry.relationship);
  const due = promisesDue(glance?.promises ?? [], today);
  return due.some(({ id }) => id === entry.of) ? today : null;
}

/** The open promises with this one in its present form, or without it. */
function withOpen(glance: Glance, id: string, promise: OpenPromise | null): Glance {
  const others = glance.promises.filter((other) => other.id !== id);
  return { ...glance, promises: promise === null ? others : byDayThenId([...others, promise]) };
}

/** Home made anew from the relationships and the whole history: after a deletion, or when its record was damaged. */
export function rebuildHome(
  relationships: readonly Relationship[],
  entries: readonly Entry[],
  current: string | null,
): Home {
  const oldestFirst = [...entries].sort((a, b) => newestFirst(b, a));
  const fresh: Home = { relationships: relationships.map(emptyGlance), current };
  const told = oldestFirst.reduce(withEntry, { ...fresh, current: currentOf(fresh)?.id ?? null });
  return { ...told, relationships: told.relationships.map((glance) => inCourse(glance, entries)) };
}

/** What has turns is told by their own order, for a clock may have been set back between them. */
function inCourse(glance: Glance, entries: readonly Entry[]): Glance {
  const open = promisesOf(entries, glance.id).filter(({ settled }) => settled === null);
  const apart = currentApart(entries, glance.id);
  return { ...glance, promises: byDayThenId(open.map(openPromise)), apart: apart && apartOf(apart) };
}
