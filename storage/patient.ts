import { Unreadable } from './faults';
import type { Store } from './port';

/** How long is waited after a reading that failed, in milliseconds; then it is tried again. */
const waits = [50, 300];

/**
 * The same store, whose readings are tried three times: a disk that is busy answers a moment later.
 * @param wait waits for so many milliseconds
 */
export function patient(store: Store, wait: (time: number) => Promise<void>): Store {
  return {
    ...store,
    async get(keys) {
      for (const time of waits) {
        try {
          return await store.get(keys);
        } catch {
          await wait(time);
        }
      }
      return store.get(keys).catch((error: unknown) => {
        throw new Unreadable('it cannot be read', { cause: error });
      });
    },
  };
}
