import * as v from 'valibot';
import type { NudgeSettings, NudgeState } from '~/domain/nudge';
import type { Timer, Timers } from '~/domain/timer';
import { day, id, moment } from './parts';

/** Seconds of a breath. */
export interface Breath {
  in: number;
  out: number;
}

export interface Settings {
  nudges: NudgeSettings;
  /** Ids of cards for a hard talk that come first. */
  favourites: string[];
  breath: Breath;
  /** Where leaving quickly leads: an address that begins with https, or empty for an empty tab. */
  leaveTo: string;
}

/** The seconds that a breath in or out may last. */
export const breathBounds = { least: 2, most: 10 };
const seconds = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(breathBounds.least),
  v.maxValue(breathBounds.most),
);

/** Whether leaving may lead there. Only https: an address of the extension or a script may not stand in. */
export function mayLeaveTo(address: string): boolean {
  return address === '' || (address.length <= 2000 && URL.parse(address)?.protocol === 'https:');
}

export const settingsSchema: v.GenericSchema<Settings> = v.strictObject({
  nudges: v.strictObject({
    wanted: v.boolean(),
    days: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
    time: v.pipe(v.string(), v.isoTime()),
  }),
  favourites: v.array(id),
  breath: v.strictObject({ in: seconds, out: seconds }),
  leaveTo: v.pipe(v.string(), v.check(mayLeaveTo, 'an https address, or nothing')),
});

export const nudgeSchema: v.GenericSchema<NudgeState> = v.strictObject({
  given: v.nullable(day),
  answered: v.nullable(day),
  resumes: v.array(v.strictObject({ apart: id, at: moment, state: v.picklist(['waiting', 'told', 'met']) })),
});

const timer: v.GenericSchema<Timer> = v.strictObject({
  from: moment,
  until: moment,
  state: v.picklist(['waiting', 'told', 'met']),
});
export const timersSchema: v.GenericSchema<Timers> = v.strictObject({
  pause: v.nullable(timer),
  talk: v.nullable(timer),
  next: v.nullable(moment),
});
