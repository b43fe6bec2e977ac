/** Opening the lock, with a passphrase or with the recovery code. */
import { lockingAt, nextTryAt, type Tries } from '~/domain/locking';
import { keys } from '../keys';
import type { Store } from '../port';
import { openHeader } from '../seal/header';
import type { LockHeader, Way } from '../seal/header-shape';
import { plainly } from '../seal/passphrase';
import { readRecoveryCode } from '../seal/recovery-code';
import type { OpenedKey } from './records';
import { createSealedStore } from './sealed-store';
import { readHeader, readLocking, readTries } from './state';
import type { Vault } from './vault';

export type Tried =
  | { state: 'right'; header: LockHeader; key: Uint8Array<ArrayBuffer> }
  /** `next` is when another try may be made, in epoch milliseconds. */
  | { state: 'wrong' | 'early'; next: number }
  | { state: 'off' | 'damaged' };

/**
 * Tries what someone typed. The try is noted on the disk before it is made, so that closing the
 * window gives nobody another one.
 */
export async function tryToOpen(vault: Vault, way: Way, typed: string): Promise<Tried> {
  const header = await readHeader(vault);
  if (header === 'off' || header === 'damaged') return { state: header };
  const early = await claimTry(vault);
  if (early !== null) return { state: 'early', next: early };
  const secret = way === 'passphrase' ? plainly(typed) : readRecoveryCode(typed);
  const key = secret === null ? null : await openHeader(header, way, secret);
  if (key === null) return { state: 'wrong', next: nextTryAt(await triesSoFar(vault), vault.now()) };
  unnoted.delete(vault.raw);
  // A full disk keeps nobody out: what was noted is only waited for once more.
  await vault.raw.set({ [keys.tries]: null }).catch(() => undefined);
  return { state: 'right', header, key };
}

/** Tries that the disk did not take: a full one keeps nobody out, and gives nobody more of them in this window. */
const unnoted = new WeakMap<Store, Tries>();

async function triesSoFar(vault: Vault): Promise<Tries> {
  const noted = await readTries(vault);
  const here = unnoted.get(vault.raw);
  return here !== undefined && here.wrong > noted.wrong ? here : noted;
}

/** @returns null when the try is ours to make, or else when one may be made */
async function claimTry(vault: Vault): Promise<number | null> {
  return vault.raw.exclusively(async () => {
    const now = vault.now();
    const { wrong, at } = await triesSoFar(vault);
    const note = (tries: Tries) =>
      vault.raw.set({ [keys.tries]: tries }).then(
        () => unnoted.delete(vault.raw),
        () => unnoted.set(vault.raw, tries),
      );
    const next = nextTryAt({ wrong, at }, now);
    // After the clock was set back the wait begins now, and not anew at each try.
    if (next > now && at > now) await note({ wrong, at: now });
    if (next > now) return next;
    await note({ wrong: wrong + 1, at: now });
    return null;
  });
}

/**
 * Opens the lock for all windows.
 * @returns false when it was not the right one; nothing is open then
 */
export async function openLock(vault: Vault, way: Way, typed: string): Promise<Tried> {
  const tried = await tryToOpen(vault, way, typed);
  if (tried.state === 'right') await takeKey(vault, tried.header.id, tried.key);
  return tried;
}

/** Takes a key that was found to be right, in this window and in all others. */
export async function takeKey(vault: Vault, lock: string, key: Uint8Array): Promise<void> {
  const sealed = vault.sealed() ?? createSealedStore(vault);
  vault.adopt(sealed);
  await sealed.open(await openedWith(vault, lock, key));
}

async function openedWith(vault: Vault, lock: string, key: Uint8Array): Promise<OpenedKey> {
  const { after } = await readLocking(vault);
  return { lock, key: key.toBase64(), after, until: lockingAt(after, vault.now()) };
}
