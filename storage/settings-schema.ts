import * as v from 'valibot';
import type { Appearance } from '~/domain/appearance';
import { looks, motions, sizes } from '~/domain/appearance';
import type { BackupState } from '~/domain/backup';
import type { NudgeState } from '~/domain/nudge';
import type { NudgeSettings } from '~/domain/plan';
import type { Timer, Timers } from '~/domain/timer';
import { day, id, moment, text } from './parts';

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
  appearance: Appearance;
}

/** The characters that a line of one's own on a notification may have. */
export const ownLine = { title: 40, message: 80 };

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

const time = v.pipe(v.string(), v.isoTime());
const stretch = { from: time, until: time };
const plan = v.strictObject({
  relationship: id,
  wanted: v.boolean(),
  days: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
  when: v.variant('kind', [
    v.strictObject({ kind: v.literal('at'), time }),
    v.strictObject({ kind: v.literal('within'), ...stretch }),
  ]),
});

export const settingsSchema: v.GenericSchema<Settings> = v.strictObject({
  nudges: v.strictObject({
    plans: v.array(plan),
    quiet: v.nullable(v.strictObject(stretch)),
    // A day that ended after noon would be two.
    dayEnds: v.pipe(time, v.maxValue('11:59')),
    shown: v.variant('kind', [
      v.strictObject({ kind: v.literal('neutral'), line: id }),
      v.strictObject({
        kind: v.literal('own'),
        title: v.pipe(text, v.maxGraphemes(ownLine.title)),
        message: v.pipe(text, v.maxGraphemes(ownLine.message)),
      }),
    ]),
    reaching: v.picklist(['unknown', 'seen', 'unseen']),
  }),
  favourites: v.array(id),
  breath: v.strictObject({ in: seconds, out: seconds }),
  leaveTo: v.pipe(v.string(), v.check(mayLeaveTo, 'an https address, or nothing')),
  appearance: v.strictObject({
    look: v.picklist(looks),
    size: v.picklist(sizes),
    motion: v.picklist(motions),
  }),
});

export const nudgeSchema: v.GenericSchema<NudgeState> = v.strictObject({
  seed: v.pipe(v.number(), v.safeInteger()),
  days: v.record(day, v.picklist(['given', 'refused', 'answered', 'skipped'])),
  turns: v.array(id),
  snooze: v.nullable(v.strictObject({ until: moment, relationship: id })),
  pausedUntil: v.nullable(day),
  resumes: v.array(v.strictObject({ apart: id, at: moment, state: v.picklist(['waiting', 'told', 'met']) })),
});

export const backupSchema: v.GenericSchema<BackupState> = v.strictObject({
  at: v.nullable(moment),
  later: v.nullable(moment),
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
