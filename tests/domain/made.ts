/** Arbitrary things as the domain makes them. */
import fc from 'fast-check';
import { apartCourse, currentApart } from '~/domain/apart';
import { answers, questionIds } from '~/domain/check';
import { dayOf } from '~/domain/day';
import { askers, rootOf, seenSorts, type Entry, type EntryKind, type TurnEntry } from '~/domain/entry';
import { exerciseFields, exercises } from '~/domain/exercise';
import { letterParts } from '~/domain/letter';
import { practiceIds } from '~/domain/practice';
import { courseOf, mayTurn } from '~/domain/promise';
import { asNickname, inOrder, relationshipKinds, sides, type Relationship } from '~/domain/relationship';

/** Zones with a trait of their own: half and quarter hours, odd clock changes, a day left out. */
export const zones = [
  'Europe/Berlin',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Asia/Kolkata',
  'America/Nuuk',
  'Africa/Cairo',
  'Pacific/Chatham',
  'UTC',
] as const;

export const anyZone = fc.constantFrom(...zones);

/** Any text: of any script, with emoji, line breaks and lone surrogates. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', ' ', 'أثق بك مرة أخرى', '🫶🏽 👩‍👩‍👧‍👦', 'Line\nline', '__proto__'),
);

/** Between 2005 and 2035, in epoch milliseconds. */
export const anyMoment = fc.integer({
  min: Date.UTC(2005, 0, 1),
  max: Date.UTC(2035, 0, 1),
});

export const anyId = fc.uuid();

export const anyAnswers = fc.record({
  want: fc.constantFrom(...answers),
  weigh: fc.constantFrom(...answers),
  survive: fc.constantFrom(...answers),
});

export const anyRelationship: fc.Arbitrary<Relationship> = fc
  .record({
    id: anyId,
    sides: fc.subarray([...sides], { minLength: 1 }),
    nickname: anyText,
    kind: fc.constantFrom(...relationshipKinds),
    since: anyMoment,
  })
  .map((made) => ({ ...made, sides: inOrder(made.sides), nickname: asNickname(made.nickname) }));

function textsFor(fields: readonly string[]) {
  return fc.record(Object.fromEntries(fields.map((field) => [field, anyText])));
}

const dayLength = 24 * 60 * 60 * 1000;

/** An entry of any kind, of one of these relationships. What it would be a turn of is nowhere. */
export function anyEntry(relationships: readonly string[]): fc.Arbitrary<Entry> {
  const made = <Kind extends EntryKind>(kind: Kind, fields: readonly string[], more: object = {}) =>
    fc.record({
      id: anyId,
      relationship: fc.constantFrom(...relationships),
      at: anyMoment,
      zone: anyZone,
      kind: fc.constant(kind),
      texts: textsFor(fields),
      ...more,
    });
  const ahead = fc.integer({ min: 1, max: 400 * dayLength });
  /** The day of an entry, or one after it. */
  const dayAhead = (entry: { at: number; zone: string }, days = 0) =>
    dayOf(entry.at + days * dayLength, entry.zone);
  const by = <Made extends { at: number; zone: string }>(entry: fc.Arbitrary<Made>) =>
    fc.tuple(entry, fc.nat({ max: 60 })).map(([one, days]) => ({ ...one, by: dayAhead(one, days) }));
  const until = <Made extends { at: number }>(entry: fc.Arbitrary<Made>) =>
    fc.tuple(entry, ahead).map(([one, away]) => ({ ...one, until: one.at + away }));
  const turn = { of: anyId, turn: fc.integer({ min: 1, max: 9 }) };
  const today = <Made extends { at: number; zone: string }>(entry: fc.Arbitrary<Made>) =>
    entry.map((one) => ({ ...one, day: dayAhead(one) }));

  const roots = [
    made('check', questionIds, { answers: anyAnswers }),
    ...exercises.map((kind) => made(kind, exerciseFields[kind])),
    today(made('answer', ['answer'], { card: fc.constantFrom('h-small-safe-thing', 'b-one') })),
    today(made('practice', ['note'], { practice: fc.constantFrom(...practiceIds) })),
    made('letter', letterParts),
    made('unsent', ['letter']),
    made('seen', ['seen'], { sort: fc.constantFrom(...seenSorts) }),
    made('after', ['went', 'helped', 'differently']),
  ];
  // These are what most turns are of; without enough of them there would be few turns in a history.
  const promise = by(made('promise', ['promise', 'seen']));
  const apart = until(made('apart', ['agreed', 'resume'], { asked: fc.constantFrom(...askers) })).map(
    (one) => ({ ...one, from: one.at }),
  );
  const turns = [
    made('given', ['answer'], turn),
    made('kept', ['note'], turn),
    made('missed', ['note'], turn),
    by(made('renegotiated', ['reason', 'promise', 'seen'], turn)),
    until(made('extended', ['note'], turn)),
    made('ended', ['note'], turn),
  ];
  return fc.oneof(
    { weight: 3, arbitrary: promise },
    { weight: 3, arbitrary: apart },
    ...roots.map((arbitrary) => ({ weight: 1, arbitrary: arbitrary as fc.Arbitrary<unknown> })),
    ...turns.map((arbitrary) => ({ weight: 2, arbitrary: arbitrary as fc.Arbitrary<unknown> })),
  ) as fc.Arbitrary<Entry>;
}

/** Whether this may become of an entry, after all that has come about. */
function mayBecome(root: Entry, kind: TurnEntry['kind'], history: readonly Entry[]): boolean {
  switch (kind) {
    case 'given':
      return root.kind === 'letter' && !history.some((turn) => turn.kind === 'given' && turn.of === root.id);
    case 'kept':
    case 'missed':
    case 'renegotiated':
      return root.kind === 'promise' && mayTurn(courseOf(root, history), kind);
    case 'extended':
    case 'ended':
      return root.kind === 'apart' && apartCourse(root, history).ended === null;
  }
}

/** The entry as it could come about now, or null: a turn needs one to be of, and one time apart is enough. */
function cameAbout(entry: Entry, history: readonly Entry[], pick: number): Entry | null {
  if (entry.kind === 'apart') return currentApart(history, entry.relationship) === null ? entry : null;
  if (!('of' in entry)) return entry;
  const roots = history.filter((root) => mayBecome(root, entry.kind, history));
  const root = roots[pick % Math.max(1, roots.length)];
  if (root === undefined) return null;
  const before = history.filter((other) => 'of' in other && other.of === root.id);
  return { ...entry, relationship: root.relationship, of: root.id, turn: before.length + 1 };
}

/** Different entries, in the order in which they were kept. Each turn is of an earlier one, and allowed then. */
export function anyHistory(relationships: readonly string[], maxLength = 25): fc.Arbitrary<Entry[]> {
  const wished = fc.record({ entry: anyEntry(relationships), pick: fc.nat() });
  return fc
    .uniqueArray(wished, { maxLength, selector: ({ entry }) => entry.id })
    .map((all) => all.sort((a, b) => a.entry.at - b.entry.at || (a.entry.id < b.entry.id ? -1 : 1)))
    .map((all) =>
      all.reduce<Entry[]>((history, { entry, pick }) => {
        const next = cameAbout(entry, history, pick);
        return next === null ? history : [...history, next];
      }, []),
    );
}

/** A history without one entry and what became of it, as deleting leaves it. */
export const without = (history: readonly Entry[], gone: Entry) =>
  history.filter((entry) => entry.id !== gone.id && rootOf(entry) !== gone.id);
