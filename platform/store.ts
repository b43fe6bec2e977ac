import type { Store } from '~/storage/port';
import { browser } from './browser';

const lock = 'goldseam';

/** storage.local of this browser profile, with the Web Lock that all pages and the worker share. */
export function localStore(): Store {
  const area = browser.storage.local;
  return {
    get: (keys) => area.get(keys === null ? null : [...keys]),
    set: (items) => area.set({ ...items }),
    remove: (keys) => area.remove([...keys]),
    clear: () => area.clear(),
    exclusively: (work) => navigator.locks.request(lock, work),
    onChange(listener) {
      const hear = (changes: Record<string, { newValue?: unknown }>) =>
        listener(Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
      area.onChanged.addListener(hear);
      return () => area.onChanged.removeListener(hear);
    },
  };
}
