import { Unreadable } from './faults';
import { keys } from './keys';
import type { Store } from './port';

/** How long is waited after a reading that failed, in milliseconds; then it is tried again. */
const waits = [50, 300];

/**
 * The same store, whose readings are tried three times: a disk that is busy answers a moment later.
 * From the third failure on nothing is written until the same can be read again, for whatever would
 * be written may rest on what could not be read. Each write looks once whether it can by now. To
 * delete everything rests on nothing, and stays possible.
 * @param wait waits for so many milliseconds
 */
export function patient(store: Store, wait: (time: number) => Promise<void>): Store {
  /** What could not be read: some keys, or null for everything. */
  let failed: readonly string[] | null = [];

  async function read(wanted: readonly string[] | null): Promise<Record<string, unknown>> {
    const found = await store.get(wanted);
    if (wanted === null || failed?.every((key) => wanted.includes(key))) failed = [];
    return found;
  }
  const isReadable = () => failed !== null && failed.length === 0;
  /** @throws Unreadable */
  async function assertReadable(): Promise<void> {
    if (!isReadable()) await read(failed).catch(refuse);
  }

  return {
    ...store,
    async get(wanted) {
      for (const time of waits) {
        try {
          return await read(wanted);
        } catch {
          await wait(time);
        }
      }
      return read(wanted).catch((error: unknown) => {
        failed = wanted === null || failed === null ? null : [...new Set([...failed, ...wanted])];
        return refuse(error);
      });
    },
    async set(items) {
      await assertReadable();
      return store.set(items);
    },
    setAtOnce(key, value) {
      // Nothing is awaited where nothing has failed: the page may die in this very event. That someone
      // left is no part of what was kept, and has to be noted whatever the disk says.
      if (isReadable() || key === keys.left) return store.setAtOnce(key, value);
      return assertReadable().then(() => store.setAtOnce(key, value));
    },
    async remove(gone) {
      if (gone.some((key) => key !== keys.left)) await assertReadable();
      return store.remove(gone);
    },
  };
}

function refuse(error: unknown): never {
  throw new Unreadable('it cannot be read', { cause: error });
}
