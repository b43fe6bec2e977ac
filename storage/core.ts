import type { Home } from '~/domain/home';
import type { NudgeState } from '~/domain/nudge';
import { defaults } from './defaults';
import { keys } from './keys';
import { readHome } from './home';
import { readRecord, valueOr, type Found } from './record';
import { nudgeSchema, settingsSchema, type Settings } from './settings-schema';

/** The small records that most actions read; the history is not among them. */
export interface Core {
  home: Found<Home>;
  settings: Found<Settings>;
  nudge: Found<NudgeState>;
}

/** The same with defaults in place of what is missing. */
export interface CoreValues {
  home: Home;
  settings: Settings;
  nudge: NudgeState;
}

export const coreKeys = [keys.meta, keys.home, keys.settings, keys.nudge];

/** @throws NewerData when the data are of a later version, or their version cannot be read */
export function readCore(raw: Readonly<Record<string, unknown>>): Core {
  return {
    home: readHome(raw),
    settings: readRecord(settingsSchema, raw[keys.settings]),
    nudge: readRecord(nudgeSchema, raw[keys.nudge]),
  };
}

export function coreValues(core: Core): CoreValues {
  return {
    home: valueOr(core.home, defaults.home),
    settings: valueOr(core.settings, defaults.settings),
    nudge: valueOr(core.nudge, defaults.nudge),
  };
}
