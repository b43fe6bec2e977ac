import type { Home } from '~/domain/home';
import type { NudgeState } from '~/domain/nudge';
import type { Timers } from '~/domain/timer';
import { defaults } from './defaults';
import { keys } from './keys';
import { readHome } from './home';
import { readRecord, valueOr, type Found } from './record';
import { nudgeSchema, settingsSchema, timersSchema, type Settings } from './settings-schema';

/** The small records that most actions read; the history is not among them. */
export interface Core {
  home: Found<Home>;
  settings: Found<Settings>;
  nudge: Found<NudgeState>;
  timers: Found<Timers>;
}

/** The same with defaults in place of what is missing. */
export interface CoreValues {
  home: Home;
  settings: Settings;
  nudge: NudgeState;
  timers: Timers;
}

export const coreKeys = [keys.meta, keys.home, keys.settings, keys.nudge, keys.timers];

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
  return {
    home: valueOr(core.home, defaults.home),
    settings: valueOr(core.settings, defaults.settings),
    nudge: valueOr(core.nudge, defaults.nudge),
    timers: valueOr(core.timers, defaults.timers),
  };
}
