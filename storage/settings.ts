import { withResumes, type NudgeSettings } from '~/domain/nudge';
import { act } from './act';
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

/** Changes some of the settings and leaves the others as they are. */
export async function saveSettings(store: Store, changed: Partial<Settings>, now: number): Promise<void> {
  await act(store, now, ({ settings }) => ({ [keys.settings]: { ...settings, ...changed } }));
}

export async function saveNudges(store: Store, nudges: NudgeSettings, now: number): Promise<void> {
  await saveSettings(store, { nudges }, now);
}

/**
 * Claims the nudge of a day before it is shown, so that two wakings never show it twice.
 * @param day ISO date
 * @returns false when it was claimed or answered already
 */
export async function claimNudge(store: Store, day: string, now: number): Promise<boolean> {
  let claimed = false;
  await act(store, now, ({ nudge }) => {
    claimed = nudge.given !== day && nudge.answered !== day;
    return claimed ? { [keys.nudge]: { ...nudge, given: day } } : {};
  });
  return claimed;
}

/**
 * Claims the ends of times apart before they are told, so that two wakings never tell one twice.
 * @param aparts ids of the entries that began them
 * @returns false when there was none left to tell
 */
export async function claimResumes(store: Store, aparts: readonly string[], now: number): Promise<boolean> {
  let claimed = false;
  await act(store, now, ({ nudge }) => {
    claimed = nudge.resumes.some(({ apart, state }) => state === 'waiting' && aparts.includes(apart));
    return claimed ? { [keys.nudge]: { ...nudge, resumes: withResumes(nudge.resumes, aparts, 'told') } } : {};
  });
  return claimed;
}

/** Notes that the person has met the end of a time apart: nothing more is shown of it outside. */
export async function meetResume(store: Store, apart: string, now: number): Promise<void> {
  await act(store, now, ({ nudge }) => {
    const open = nudge.resumes.some((resume) => resume.apart === apart && resume.state !== 'met');
    return open ? { [keys.nudge]: { ...nudge, resumes: withResumes(nudge.resumes, [apart], 'met') } } : {};
  });
}
