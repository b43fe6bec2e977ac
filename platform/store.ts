import type { Store } from '~/storage/port';
import { browser } from './browser';
import { clockReady } from './clock';
import { dropAhead, forgetAhead, lostAhead, noteAhead } from './write-ahead';

const lock = 'goldseam';

/** storage.local of this browser profile, with the Web Lock that all pages and the worker share. */
export function localStore(): Store {
  const area = browser.storage.local;
  return {
    async get(keys) {
      await clockReady();
      const arrived = await area.get(keys === null ? null : [...keys]);
      return { ...arrived, ...lostAhead(keys) };
    },
    async set(items) {
      await area.set({ ...items });
      dropAhead(Object.keys(items));
    },
    async setAtOnce(key, value) {
      noteAhead(key, value);
      await area.set({ [key]: value });
      forgetAhead(key, value);
    },
    async remove(keys) {
      await area.remove([...keys]);
      dropAhead(keys);
    },
    async clear() {
      await area.clear();
      dropAhead(null);
    },
    exclusively: (work) => navigator.locks.request(lock, work),
    onChange(listener) {
      const hear = (changes: Record<string, { newValue?: unknown }>) =>
        listener(Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
      area.onChanged.addListener(hear);
      return () => area.onChanged.removeListener(hear);
    },
  };
}
