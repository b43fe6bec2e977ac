import * as v from 'valibot';
import { answers, questionIds, type Texts } from '~/domain/check';
import { afterFields, askers, mostEarlier, seenSorts, type Entry } from '~/domain/entry';
import { exerciseFields, exercises } from '~/domain/exercise';
import { letterParts } from '~/domain/letter';
import { practiceIds } from '~/domain/practice';
import type { Relationship } from '~/domain/relationship';
import { day, id, moment, relationshipShape, text } from './parts';

function textsOf<const Field extends string>(fields: readonly Field[]): v.GenericSchema<Texts<Field>> {
  return v.strictObject(
    Object.fromEntries(fields.map((field) => [field, text])),
  ) as unknown as v.GenericSchema<Texts<Field>>;
}

/** What was written in an entry, now and before. */
function written<const Field extends string>(fields: readonly Field[]) {
  const texts = textsOf(fields);
  const earlier = v.strictObject({ at: moment, texts });
  return { texts, before: v.exactOptional(v.pipe(v.array(earlier), v.maxLength(mostEarlier))) };
}

const kept = { id, relationship: id, at: moment, zone: v.string(), edited: v.exactOptional(moment) };
const answer = v.picklist(answers);
const turn = { of: id, turn: v.pipe(v.number(), v.integer(), v.minValue(1)) };
const terms = ['promise', 'seen'] as const;

export const entrySchema = v.variant('kind', [
  v.strictObject({
    ...kept,
    kind: v.literal('check'),
    answers: v.strictObject({ want: answer, weigh: answer, survive: answer }),
    ...written(questionIds),
  }),
  ...exercises.map((kind) =>
    v.strictObject({ ...kept, kind: v.literal(kind), ...written(exerciseFields[kind]) }),
  ),
  v.strictObject({ ...kept, kind: v.literal('answer'), day, card: id, ...written(['answer']) }),
  v.strictObject({
    ...kept,
    kind: v.literal('practice'),
    practice: v.picklist(practiceIds),
    day,
    ...written(['note']),
  }),
  v.strictObject({ ...kept, kind: v.literal('letter'), ...written(letterParts) }),
  v.strictObject({ ...kept, ...turn, kind: v.literal('given'), ...written(['answer']) }),
  v.strictObject({ ...kept, kind: v.literal('unsent'), ...written(['letter']) }),
  v.strictObject({ ...kept, kind: v.literal('seen'), sort: v.picklist(seenSorts), ...written(['seen']) }),
  v.strictObject({
    ...kept,
    kind: v.literal('after'),
    ...written(afterFields),
  }),
  v.strictObject({ ...kept, kind: v.literal('promise'), by: day, ...written(terms) }),
  v.strictObject({ ...kept, ...turn, kind: v.picklist(['kept', 'missed']), ...written(['note']) }),
  v.strictObject({
    ...kept,
    ...turn,
    kind: v.literal('renegotiated'),
    by: day,
    ...written(['reason', ...terms]),
  }),
  v.strictObject({
    ...kept,
    kind: v.literal('apart'),
    asked: v.picklist(askers),
    from: moment,
    until: moment,
    ...written(['agreed', 'resume']),
  }),
  v.strictObject({ ...kept, ...turn, kind: v.literal('extended'), until: moment, ...written(['note']) }),
  v.strictObject({ ...kept, ...turn, kind: v.literal('ended'), ...written(['note']) }),
]) as v.GenericSchema<Entry>;

export const relationshipSchema: v.GenericSchema<Relationship> = v.strictObject(relationshipShape);
