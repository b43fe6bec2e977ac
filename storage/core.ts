import type { Home } from '~/domain/home';
import type { NudgeState } from '~/domain/nudge';
import { defaults } from './defaults';
import { keys } from './keys';
import { readRecord, valueOr, type Found } from './record';
import { dataVersion, homeSchema, metaSchema, nudgeSchema, settingsSchema, type Settings } from './schema';

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

/** The data were written by a later version of Goldseam, so that nothing may be written now. */
export class NewerData extends Error {
  override name = 'NewerData';
}

/** The record of the first screen cannot be read; storage/repair.ts makes a new one. */
export class DamagedHome extends Error {
  override name = 'DamagedHome';
}

/** @throws NewerData when the data are of a later version, or their version cannot be read */
export function readCore(raw: Readonly<Record<string, unknown>>): Core {
  const meta = readRecord(metaSchema, raw[keys.meta]);
  if (meta.state === 'damaged' || (meta.state === 'ok' && meta.value.version > dataVersion))
    throw new NewerData();
  return {
    home: readRecord(homeSchema, raw[keys.home]),
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
