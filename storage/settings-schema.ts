import * as v from 'valibot';
import type { NudgeSettings, NudgeState } from '~/domain/nudge';
import { day, id, moment } from './schema';

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
  resumes: v.array(v.strictObject({ apart: id, at: moment, state: v.picklist(['waiting', 'told', 'met']) })),
});
