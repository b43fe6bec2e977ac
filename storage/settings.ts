import type { NudgeSettings } from '~/domain/plan';
import { actPlainly } from './act';
import { defaults } from './defaults';
import { keys } from './keys';
import type { Store } from './port';
import { readRecord, valueOr } from './record';
import { settingsSchema, type Settings } from './settings-schema';
import { assertKnownVersion } from './version';

/** The settings, or the defaults where there are none or they cannot be read. @throws NewerData */
export async function readSettings(store: Store): Promise<Settings> {
  const raw = await store.get([keys.meta, keys.settings]);
  assertKnownVersion(raw);
  return valueOr(readRecord(settingsSchema, raw[keys.settings]), defaults.settings);
}

/**
 * Changes some of the settings and leaves the others as they are.
 * @param draft the one that this completes, if there is one
 */
export async function saveSettings(
  store: Store,
  changed: Partial<Settings>,
  now: number,
  draft?: string,
): Promise<void> {
  await actPlainly(store, now, ({ settings }) => ({
    [keys.settings]: { ...settings, ...changed },
    ...(draft !== undefined && { [draft]: null }),
  }));
}

/**
 * Changes some of what was asked of nudges; the moments are drawn from this seed, if there is none yet.
 * @param drafts those that this completes
 */
export async function saveNudges(
  store: Store,
  changed: Partial<NudgeSettings>,
  seed: number,
  now: number,
  drafts: readonly string[] = [],
): Promise<void> {
  await actPlainly(store, now, ({ settings, nudge }) => ({
    [keys.settings]: { ...settings, nudges: { ...settings.nudges, ...changed } },
    ...(nudge.seed === 0 && { [keys.nudge]: { ...nudge, seed } }),
    ...Object.fromEntries(drafts.map((draft) => [draft, null])),
  }));
}
