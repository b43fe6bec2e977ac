/**
 * The store as all screens use it: while there is no lock it is the plain one, and costs a look at one
 * more key in each reading. What seals and opens is loaded with the first reading that finds a lock.
 */
import { keys } from '../keys';
import type { Chance, Session, Store } from '../port';
import type { SealedStore } from './sealed-store';

export interface Surroundings {
  /** The store beneath: everything as it lies on the disk. */
  raw: Store;
  session: Session;
  chance: Chance;
  /** Epoch milliseconds. */
  now: () => number;
  /** Called when another window has turned the lock on or off, opened it or locked it: begin anew. */
  turned: () => void;
}

export interface Vault extends Surroundings {
  store: Store;
  /** What this window goes by from now on; null once the lock is off. */
  adopt: (sealed: SealedStore | null) => void;
  /** What seals now, or null while no lock was found. */
  sealed: () => SealedStore | null;
}

export function openVault(around: Surroundings): Vault {
  const { raw, turned } = around;
  let sealed: SealedStore | null = null;
  // Readings come in pairs, and one lock is heard once.
  let loading: Promise<SealedStore> | null = null;
  const adopt = (next: SealedStore | null) => {
    if (sealed !== next) sealed?.letGo();
    loading = null;
    sealed = next;
  };
  raw.onChange((changed) => {
    if (keys.lock in changed && isLock(changed[keys.lock]) !== (sealed !== null)) turned();
  });
  return {
    ...around,
    adopt,
    sealed: () => sealed,
    store: {
      ...raw,
      async get(wanted) {
        const found = await raw.get(wanted === null ? null : [...wanted, keys.lock]);
        if (!isLock(found[keys.lock])) {
          adopt(null);
          return found;
        }
        if (sealed === null) {
          loading ??= import('./sealed-store').then((module) => module.createSealedStore(around));
          const loaded = await loading;
          sealed ??= loaded;
        }
        return sealed.read(found, wanted);
      },
      set: (items) => (sealed ?? raw).set(items),
      setAtOnce: (key, value) => (sealed ?? raw).setAtOnce(key, value),
      onChange: (listener) =>
        raw.onChange((changed) => listener(sealed === null ? changed : sealed.heard(changed))),
    },
  };
}

/** A lock that was turned off has left a null. */
const isLock = (raw: unknown) => raw !== undefined && raw !== null;
