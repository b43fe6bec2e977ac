/** Records for tests, as the domain makes them and as the house never would. */
import fc from 'fast-check';
import type { ApartEntry, CheckEntry, Entry, LetterEntry, PromiseEntry } from '~/domain/entry';
import { isApartTurn } from '~/domain/apart';
import { isPromiseTurn } from '~/domain/promise';
import type { Plan } from '~/domain/plan';
import type { Relationship } from '~/domain/relationship';
import { draftKey, practiceDraft } from '~/storage/keys';
import { keepEntry } from '~/storage/keep';
import { saveRelationship } from '~/storage/relationships';
import type { Store } from '~/storage/port';
import { memoryStore, type MemoryStore } from './memory-store';

export const sam: Relationship = { id: 'sam', sides: ['hurt'], nickname: 'Sam', kind: 'partner', since: 1 };
export const noor: Relationship = { id: 'noor', sides: ['broke'], nickname: '', kind: 'friend', since: 2 };

export const now = Date.parse('2026-11-21T18:00:00Z');

/** A plan for nudges about Sam, daily at seven in the evening, or as is given. */
export const planOf = (given: Partial<Plan> = {}): Plan => ({
  relationship: 'sam',
  wanted: true,
  days: [1, 2, 3, 4, 5, 6, 7],
  when: { kind: 'at', time: '19:00' },
  ...given,
});

/** A check of Sam's, with another id, moment or whatever is given. */
export function checkEntry(given: Partial<CheckEntry> = {}): CheckEntry {
  return {
    id: 'c1',
    relationship: 'sam',
    at: now,
    zone: 'Europe/Berlin',
    kind: 'check',
    answers: { want: 'yes', weigh: 'unsure', survive: 'no' },
    texts: { want: 'Today, yes.', weigh: '', survive: 'قلبي 💔' },
    ...given,
  };
}

export const answerEntry = (given: { id?: string; day?: string } = {}): Entry => ({
  id: 'a1',
  relationship: 'sam',
  at: now,
  zone: 'Europe/Berlin',
  kind: 'answer',
  day: '2026-11-21',
  card: 'h-small-safe-thing',
  texts: { answer: 'They called.' },
  ...given,
});

const kept = { relationship: 'sam', at: now, zone: 'Europe/Berlin' };

export const letterEntry = (given: Partial<LetterEntry> = {}): LetterEntry => ({
  ...kept,
  id: 'l1',
  kind: 'letter',
  texts: { did: 'I read your letters.', effect: '', owning: 'It was my choice.', doing: '', leaving: '' },
  ...given,
});

/** Promised for the day of `now`. */
export const promiseEntry = (given: Partial<PromiseEntry> = {}): PromiseEntry => ({
  ...kept,
  id: 'p1',
  kind: 'promise',
  by: '2026-11-21',
  texts: { promise: 'I call on Sunday.', seen: 'The phone rings.' },
  ...given,
});

/** From `now` on for a day. */
export const apartEntry = (given: Partial<ApartEntry> = {}): ApartEntry => ({
  ...kept,
  id: 't1',
  kind: 'apart',
  asked: 'them',
  from: now,
  until: now + 24 * 60 * 60 * 1000,
  texts: { agreed: '', resume: 'A call.' },
  ...given,
});

/** The draft that an entry completes. */
export function draftOf(entry: Entry): string {
  if (entry.kind === 'practice') return practiceDraft(entry.relationship, entry.practice);
  if (entry.kind === 'given') return draftKey('given', entry.of);
  if (isPromiseTurn(entry)) return draftKey('turn', entry.of);
  if (isApartTurn(entry)) return draftKey(entry.kind === 'ended' ? 'end' : 'extend', entry.relationship);
  return draftKey(entry.kind, entry.relationship);
}

/** Keeps a history as a person would, one thing after the other. */
export async function keepAll(
  store: Store,
  relationships: readonly Relationship[],
  history: readonly Entry[],
): Promise<void> {
  for (const relationship of relationships) await saveRelationship(store, relationship, relationship.since);
  for (const entry of history) await keepEntry(store, entry, draftOf(entry));
}

/** A store in which there is Sam, and nothing more. */
export async function storeWithSam(): Promise<MemoryStore> {
  const store = memoryStore();
  await saveRelationship(store, sam, now);
  store.sets = 0;
  return store;
}

/** Anything that is no record of ours: JSON of any shape, and records that are almost right. */
export const anyJunk: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue().filter((value) => value !== null),
  fc.constantFrom<unknown>(
    '',
    0,
    [],
    {},
    { ...checkEntry(), colour: 'gold' },
    { ...checkEntry(), at: '2026-11-21' },
    { ...sam, sides: [] },
    { ...sam, kind: 'enemy' },
  ),
);
