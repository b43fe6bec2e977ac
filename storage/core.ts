import type { Home } from '~/domain/home';
import type { NudgeState } from '~/domain/nudge';
import type { Timers } from '~/domain/timer';
import { defaults } from './defaults';
import { keys } from './keys';
import { readHome } from './home';
import { readRecord, valueOr, type Found } from './record';
import { nudgeSchema, settingsSchema, timersSchema, type Settings } from './settings-schema';
import { assertKnownVersion } from './version';

/** The small records that hold no content: they are there while the lock is on, too (key-class.ts). */
export interface PlainValues {
  settings: Settings;
  nudge: NudgeState;
  timers: Timers;
}

/** The small records that most actions read; the history is not among them. */
export interface Core {
  home: Found<Home>;
  settings: Found<Settings>;
  nudge: Found<NudgeState>;
  timers: Found<Timers>;
}

/** The same with defaults in place of what is missing. */
export interface CoreValues extends PlainValues {
  home: Home;
}

export const plainKeys = [keys.meta, keys.settings, keys.nudge, keys.timers];
export const coreKeys = [...plainKeys, keys.home];

/** @throws NewerData when the data are of a later version, or their version cannot be read */
export function readCore(raw: Readonly<Record<string, unknown>>): Core {
  return {
    home: readHome(raw),
    settings: readRecord(settingsSchema, raw[keys.settings]),
    nudge: readRecord(nudgeSchema, raw[keys.nudge]),
    timers: readRecord(timersSchema, raw[keys.timers]),
  };
}

export function coreValues(core: Core): CoreValues {
  return { home: valueOr(core.home, defaults.home), ...withDefaults(core) };
}

/** @throws NewerData when the data are of a later version, or their version cannot be read */
export function readPlain(raw: Readonly<Record<string, unknown>>): PlainValues {
  assertKnownVersion(raw);
  return withDefaults({
    settings: readRecord(settingsSchema, raw[keys.settings]),
    nudge: readRecord(nudgeSchema, raw[keys.nudge]),
    timers: readRecord(timersSchema, raw[keys.timers]),
  });
}

function withDefaults(core: Omit<Core, 'home'>): PlainValues {
  return {
    settings: valueOr(core.settings, defaults.settings),
    nudge: valueOr(core.nudge, defaults.nudge),
    timers: valueOr(core.timers, defaults.timers),
  };
}
