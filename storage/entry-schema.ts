import * as v from 'valibot';
import { answers, questionIds, type Texts } from '~/domain/check';
import type { Entry } from '~/domain/entry';
import { exerciseFields } from '~/domain/exercise';
import type { Relationship } from '~/domain/relationship';
import { day, id, moment, relationshipShape, text } from './schema';

function texts<const Field extends string>(fields: readonly Field[]): v.GenericSchema<Texts<Field>> {
  return v.strictObject(
    Object.fromEntries(fields.map((field) => [field, text])),
  ) as unknown as v.GenericSchema<Texts<Field>>;
}

const kept = { id, relationship: id, at: moment, zone: v.string(), edited: v.exactOptional(moment) };
const answer = v.picklist(answers);

export const entrySchema: v.GenericSchema<Entry> = v.variant('kind', [
  v.strictObject({
    ...kept,
    kind: v.literal('check'),
    answers: v.strictObject({ want: answer, weigh: answer, survive: answer }),
    texts: texts(questionIds),
  }),
  v.strictObject({ ...kept, kind: v.literal('fence'), texts: texts(exerciseFields.fence) }),
  v.strictObject({ ...kept, kind: v.literal('weigh'), texts: texts(exerciseFields.weigh) }),
  v.strictObject({ ...kept, kind: v.literal('plan'), texts: texts(exerciseFields.plan) }),
  v.strictObject({ ...kept, kind: v.literal('answer'), day, card: id, texts: texts(['answer']) }),
]);

export const relationshipSchema: v.GenericSchema<Relationship> = v.strictObject(relationshipShape);
