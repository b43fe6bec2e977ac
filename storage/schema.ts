/**
 * The shapes at rest, version 1. Nothing goes in or out without them. They refuse
 * what they do not know: a record with a field of a later version is not half read.
 */
import * as v from 'valibot';
import { answers, questionIds, type Texts } from '~/domain/check';
import type { Entry } from '~/domain/entry';
import { exerciseFields } from '~/domain/exercise';
import type { Home } from '~/domain/home';
import type { NudgeSettings, NudgeState } from '~/domain/nudge';
import { relationshipKinds, sides, type Relationship } from '~/domain/relationship';

/** The version of the data; storage/migrations/ leads from one to the next. */
export const dataVersion = 1;

/** A text is as long as the person wants; this bound only keeps a foreign file from filling the memory. */
export const textLimit = 200_000;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const moment = v.pipe(v.number(), v.safeInteger());
const text = v.pipe(v.string(), v.maxLength(textLimit));
const day = v.pipe(v.string(), v.isoDate());

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

const relationship = {
  id,
  sides: v.pipe(v.array(v.picklist(sides)), v.minLength(1), v.maxLength(sides.length)),
  nickname: v.pipe(v.string(), v.maxLength(400)),
  kind: v.picklist(relationshipKinds),
  since: moment,
};

export const relationshipSchema: v.GenericSchema<Relationship> = v.strictObject(relationship);

export const homeSchema: v.GenericSchema<Home> = v.strictObject({
  relationships: v.array(
    v.strictObject({
      ...relationship,
      check: v.nullable(v.strictObject({ entry: id, at: moment })),
      fence: v.nullable(id),
      weigh: v.nullable(id),
      plan: v.nullable(id),
      answered: v.nullable(day),
    }),
  ),
  current: v.nullable(id),
});

export interface Settings {
  nudges: NudgeSettings;
}

export const settingsSchema: v.GenericSchema<Settings> = v.strictObject({
  nudges: v.strictObject({
    wanted: v.boolean(),
    days: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
    time: v.pipe(v.string(), v.isoTime()),
  }),
});

export const nudgeSchema: v.GenericSchema<NudgeState> = v.strictObject({
  given: v.nullable(day),
  answered: v.nullable(day),
});

export const metaSchema = v.strictObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) });
