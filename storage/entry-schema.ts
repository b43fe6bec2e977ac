import * as v from 'valibot';
import { answers, questionIds, type Texts } from '~/domain/check';
import { afterFields, askers, seenSorts, type Entry } from '~/domain/entry';
import { exerciseFields, exercises } from '~/domain/exercise';
import { letterParts } from '~/domain/letter';
import { practiceIds } from '~/domain/practice';
import type { Relationship } from '~/domain/relationship';
import { day, id, moment, relationshipShape, text } from './parts';

function texts<const Field extends string>(fields: readonly Field[]): v.GenericSchema<Texts<Field>> {
  return v.strictObject(
    Object.fromEntries(fields.map((field) => [field, text])),
  ) as unknown as v.GenericSchema<Texts<Field>>;
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
    texts: texts(questionIds),
  }),
  ...exercises.map((kind) =>
    v.strictObject({ ...kept, kind: v.literal(kind), texts: texts(exerciseFields[kind]) }),
  ),
  v.strictObject({ ...kept, kind: v.literal('answer'), day, card: id, texts: texts(['answer']) }),
  v.strictObject({
    ...kept,
    kind: v.literal('practice'),
    practice: v.picklist(practiceIds),
    day,
    texts: texts(['note']),
  }),
  v.strictObject({ ...kept, kind: v.literal('letter'), texts: texts(letterParts) }),
  v.strictObject({ ...kept, ...turn, kind: v.literal('given'), texts: texts(['answer']) }),
  v.strictObject({ ...kept, kind: v.literal('unsent'), texts: texts(['letter']) }),
  v.strictObject({ ...kept, kind: v.literal('seen'), sort: v.picklist(seenSorts), texts: texts(['seen']) }),
  v.strictObject({
    ...kept,
    kind: v.literal('after'),
    texts: texts(afterFields),
  }),
  v.strictObject({ ...kept, kind: v.literal('promise'), by: day, texts: texts(terms) }),
  v.strictObject({ ...kept, ...turn, kind: v.picklist(['kept', 'missed']), texts: texts(['note']) }),
  v.strictObject({
    ...kept,
    ...turn,
    kind: v.literal('renegotiated'),
    by: day,
    texts: texts(['reason', ...terms]),
  }),
  v.strictObject({
    ...kept,
    kind: v.literal('apart'),
    asked: v.picklist(askers),
    from: moment,
    until: moment,
    texts: texts(['agreed', 'resume']),
  }),
  v.strictObject({ ...kept, ...turn, kind: v.literal('extended'), until: moment, texts: texts(['note']) }),
  v.strictObject({ ...kept, ...turn, kind: v.literal('ended'), texts: texts(['note']) }),
]) as v.GenericSchema<Entry>;

export const relationshipSchema: v.GenericSchema<Relationship> = v.strictObject(relationshipShape);
