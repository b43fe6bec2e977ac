import type { Store } from '~/storage/port';
import { browser } from './browser';
import { clockReady } from './clock';
import { isFiller } from './new-log';
import {
  dropAhead,
  forgetAhead,
  isStampKey,
  lostAhead,
  nextStamp,
  noteAhead,
  stampKey,
  type Noted,
} from './write-ahead';

const lock = 'goldseam';

/** storage.local of this browser profile, with the Web Lock that all pages and the worker share. */
export function localStore(): Store {
  const area = browser.storage.local;
  /** Of what was noted ahead, the values that are newer than what arrived. */
  async function neverArrived(noted: Readonly<Record<string, Noted>>): Promise<Record<string, unknown>> {
    const keys = Object.keys(noted);
    if (keys.length === 0) return {};
    const stamps = await area.get(keys.map(stampKey));
    const isNewer = ([key, { stamp }]: [string, Noted]) => stamp > Number(stamps[stampKey(key)] ?? 0);
    const all = Object.entries(noted);
    const lost = all.filter(isNewer);
    // What a killed browser brought back in vain stays nowhere, for it lies there in clear before there is a lock.
    for (const [key, old] of all.filter((one) => !isNewer(one))) forgetAhead(key, old);
    return Object.fromEntries(lost.map(([key, { value }]) => [key, value]));
  }
  return {
    async get(keys) {
      await clockReady();
      const noted = lostAhead(keys);
      const arrived = recordsOf(await area.get(keys === null ? null : [...keys]));
      return { ...arrived, ...(await neverArrived(noted)) };
    },
    async names() {
      // The types of the polyfill do not know it; Firefox has it since version 143.
      const { getKeys } = area as unknown as { getKeys?: () => Promise<string[]> };
      const names = getKeys === undefined ? Object.keys(await area.get(null)) : await getKeys.call(area);
      // A value that was noted ahead and never arrived has no record yet.
      return [...new Set([...names.filter((key) => !isOwn(key)), ...Object.keys(lostAhead(null))])];
    },
    async set(items) {
      const keys = Object.keys(items);
      await area.set({ ...items, ...stampsOf(lostAhead(keys)) });
      dropAhead(keys);
    },
    async setAtOnce(key, value) {
      const noted = { stamp: nextStamp(Date.now()), value };
      noteAhead(key, noted);
      await area.set({ [key]: value, ...stampsOf({ [key]: noted }) });
      forgetAhead(key, noted);
    },
    async remove(keys) {
      await area.remove([...keys, ...keys.map(stampKey)]);
      dropAhead(keys);
    },
    async clear() {
      await area.clear();
      dropAhead(null);
    },
    exclusively: (work) => navigator.locks.request(lock, work),
    onChange(listener) {
      const hear = (changes: Record<string, { newValue?: unknown }>) =>
        listener(
          recordsOf(
            Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])),
          ),
        );
      area.onChanged.addListener(hear);
      return () => area.onChanged.removeListener(hear);
    },
  };
}

const stampsOf = (noted: Readonly<Record<string, Noted>>) =>
  Object.fromEntries(Object.entries(noted).map(([key, { stamp }]) => [stampKey(key), stamp]));

/** What this store itself has written, for nobody else. */
const isOwn = (key: string) => isStampKey(key) || isFiller(key);

function recordsOf(found: Record<string, unknown>): Record<string, unknown> {
  // Most readings name their keys, and hold none of it.
  if (!Object.keys(found).some(isOwn)) return found;
  return Object.fromEntries(Object.entries(found).filter(([key]) => !isOwn(key)));
}
