/**
 * The shapes at rest, version 1. Nothing goes in or out without them. They refuse
 * what they do not know: a record with a field of a later version is not half read.
 * Here are the small records; the history's are in entry-schema.ts, so that the first
 * screen does without them.
 */
import * as v from 'valibot';
import type { Home } from '~/domain/home';
import type { NudgeSettings, NudgeState } from '~/domain/nudge';
import { relationshipKinds, sides, type Relationship } from '~/domain/relationship';

/** The version of the data; storage/migrations/ leads from one to the next. */
export const dataVersion = 1;

/** A text is as long as the person wants; this bound only keeps a foreign file from filling the memory. */
export const textLimit = 200_000;

export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
/** Temporal takes no moment further away than this from 1970. */
const furthest = 8.64e15;
export const moment = v.pipe(v.number(), v.safeInteger(), v.minValue(-furthest), v.maxValue(furthest));
export const text = v.pipe(v.string(), v.maxLength(textLimit));
export const day = v.pipe(v.string(), v.isoDate(), v.check(isOnCalendar));

/** Whether there is such a day: there is no 31 February, and Temporal would throw where it is shown. */
function isOnCalendar(date: string): boolean {
  try {
    Temporal.PlainDate.from(date);
    return true;
  } catch {
    return false;
  }
}

const relationship = {
  id,
  sides: v.pipe(v.array(v.picklist(sides)), v.minLength(1), v.maxLength(sides.length)),
  // Its sixty characters are counted as people count them; one of them can be many units long.
  nickname: text,
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
