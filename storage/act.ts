import type { Home } from '~/domain/home';
import type { NudgeState } from '~/domain/nudge';
import { defaults } from './defaults';
import { damagedKey, keys } from './keys';
import type { Store } from './port';
import { readRecord, valueOr, type Found } from './record';
import { dataVersion, homeSchema, metaSchema, nudgeSchema, settingsSchema, type Settings } from './schema';
import { assertShape } from './shapes';

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

/** What an action writes, by key. */
export type Items = Readonly<Record<string, unknown>>;

/**
 * One action: reads, decides and writes under one lock and in one write, so that it
 * is on the disk whole or not at all. A record that could not be read and is now
 * replaced is kept beside the new one.
 * @param decide returns the items to write; null empties a record
 * @throws NewerData, DamagedHome, a ValiError for a value of the wrong shape, or the refusal of the
 * store; in each case nothing was written
 */
export async function act(
  store: Store,
  now: number,
  decide: (core: CoreValues) => Items | Promise<Items>,
): Promise<void> {
  await store.exclusively(async () => {
    const raw = await store.get(coreKeys);
    const core = readCore(raw);
    if (core.home.state === 'damaged') throw new DamagedHome();
    const items = await decide(coreValues(core));
    for (const [key, value] of Object.entries(items)) assertShape(key, value);
    const replaced = ([keys.settings, keys.nudge] as const).filter(
      (key) => key in items && core[key].state === 'damaged',
    );
    await store.set({
      [keys.meta]: { version: dataVersion },
      ...items,
      ...Object.fromEntries(replaced.map((key) => [damagedKey(key, now), raw[key]])),
    });
  });
}
