/** Arbitrary things as the domain makes them. */
import fc from 'fast-check';
import { answers, questionIds, type Exercise } from '~/domain/check';
import { dayOf } from '~/domain/day';
import type { Entry } from '~/domain/entry';
import { emptyExercise } from '~/domain/exercise';
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

const fieldsOf: Record<Exercise, string[]> = {
  fence: Object.keys(emptyExercise('fence')),
  weigh: Object.keys(emptyExercise('weigh')),
  plan: Object.keys(emptyExercise('plan')),
};

/** An entry of any kind, of one of these relationships. */
export function anyEntry(relationships: readonly string[]): fc.Arbitrary<Entry> {
  const kept = {
    id: anyId,
    relationship: fc.constantFrom(...relationships),
    at: anyMoment,
    zone: anyZone,
  };
  const exercise = (kind: Exercise) =>
    fc.record({ ...kept, kind: fc.constant(kind), texts: textsFor(fieldsOf[kind]) });
  return fc.oneof(
    fc.record({
      ...kept,
      kind: fc.constant('check' as const),
      answers: anyAnswers,
      texts: textsFor(questionIds),
    }),
    exercise('fence'),
    exercise('weigh'),
    exercise('plan'),
    fc
      .record({
        ...kept,
        kind: fc.constant('answer' as const),
        card: fc.constantFrom('h-small-safe-thing', 'b-one'),
        texts: textsFor(['answer']),
      })
      .map((made) => ({ ...made, day: dayOf(made.at, made.zone) })),
  ) as fc.Arbitrary<Entry>;
}

/** Different entries, in the order in which they were kept. */
export function anyHistory(relationships: readonly string[], maxLength = 25): fc.Arbitrary<Entry[]> {
  return fc
    .uniqueArray(anyEntry(relationships), { maxLength, selector: ({ id }) => id })
    .map((entries) => entries.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)));
}
