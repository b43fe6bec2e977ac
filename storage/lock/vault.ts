/**
 * The store as all screens use it: while there is no lock it is the plain one, and costs a look at one
 * more key in each reading. What seals and opens is loaded with the first reading of content under an
 * open lock; before a closed one there is nothing to do with it.
 */
import { Locked, NewerData } from '../faults';
import { isContent } from '../key-class';
import { keys } from '../keys';
import type { Chance, Session, Spare, Store } from '../port';
import { isBox } from '../seal/box-shape';
import { isOfLater } from '../seal/header-format';
import { isLost, mayBeLost } from './lost';
import type { SealedStore } from './sealed-store';

export interface Surroundings {
  /** The store beneath: everything as it lies on the disk. */
  raw: Store;
  session: Session;
  spare: Spare;
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
  /** What seals now, or null while no lock was open here. */
  sealed: () => SealedStore | null;
  /** Whether the last reading found a lock, open or closed. */
  isOn: () => boolean;
}

export function openVault(around: Surroundings): Vault {
  const { raw, session, turned } = around;
  let sealed: SealedStore | null = null;
  let on = false;
  /** The record of the lock is gone: what was found is sealed, and nothing may be written in clear beside it. */
  let lost = false;
  // Readings come in pairs, and one lock is heard once.
  let loading: Promise<SealedStore> | null = null;
  const adopt = (next: SealedStore | null) => {
    if (sealed !== next) sealed?.letGo();
    loading = null;
    sealed = next;
    on = next !== null;
    lost = false;
  };
  raw.onChange((changed) => {
    if (keys.lock in changed && (lost || isLock(changed[keys.lock]) !== on)) turned();
    // Everything was deleted in another window, or begun anew.
    else if (lost && keys.home in changed && !isBox(changed[keys.home])) turned();
  });

  let waiting = false;
  /** This window stands before a closed lock: once it is opened in another one, it begins anew. */
  function wait(): void {
    if (waiting) return;
    waiting = true;
    session.onChange((opened) => {
      if (opened !== undefined && sealed === null) turned();
    });
  }

  /** @throws Locked */
  async function load(): Promise<SealedStore> {
    wait();
    if ((await session.get()) === undefined) throw new Locked();
    loading ??= import('./sealed-store').then((module) => module.createSealedStore(around));
    const loaded = await loading;
    return (sealed ??= loaded);
  }

  /** What writes these. @throws Locked for content, while nothing here can seal it */
  function writer(items: Readonly<Record<string, unknown>>): Pick<Store, 'set' | 'setAtOnce'> {
    if (sealed !== null) return sealed;
    if (on && Object.entries(items).some(([key, value]) => isContent(key) && value !== null))
      throw new Locked();
    return raw;
  }

  return {
    ...around,
    adopt,
    sealed: () => sealed,
    isOn: () => on,
    store: {
      ...raw,
      async get(wanted) {
        const found = await raw.get(wanted === null ? null : [...wanted, keys.lock]);
        const lock = found[keys.lock];
        if (!isLock(lock)) {
          // What knows of a lock asks further at any reading: a draft must not go out in clear.
          if ((on || mayBeLost(found, wanted)) && (await isLost(raw, found))) {
            on = true;
            lost = true;
            wait();
            if (wanted === null || wanted.some(isContent)) throw new Locked();
            return found;
          }
          adopt(null);
          return found;
        }
        on = true;
        lost = false;
        if (sealed === null && wanted !== null && !wanted.some(isContent))
          return Object.fromEntries(Object.entries(found).filter(([key]) => wanted.includes(key)));
        if (isOfLater(lock)) throw new NewerData();
        return (sealed ?? (await load())).read(found, wanted);
      },
      async set(items) {
        await writer(items).set(items);
      },
      async setAtOnce(key, value) {
        await writer({ [key]: value }).setAtOnce(key, value);
      },
      async clear() {
        const was = { on, lost };
        // The lock goes with all else, and this window knows of it: it is not turned by another one.
        on = false;
        lost = false;
        try {
          await raw.clear();
        } catch (error) {
          ({ on, lost } = was);
          throw error;
        }
        adopt(null);
        if (was.on) await session.clear();
      },
      onChange: (listener) =>
        raw.onChange((changed) => listener(sealed === null ? inClear(changed) : sealed.heard(changed))),
    },
  };

  /** Of a change what is no content: while nothing here opens it, that is a box. */
  function inClear(changed: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    return on ? Object.fromEntries(Object.entries(changed).filter(([key]) => !isContent(key))) : changed;
  }
}

/** A lock that was turned off has left a null. */
const isLock = (raw: unknown) => raw !== undefined && raw !== null;
