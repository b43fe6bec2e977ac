/** Opening the lock, with a passphrase or with the recovery code. */
import { lockingAt, nextTryAt, type Tries } from '~/domain/locking';
import { keys } from '../keys';
import { readRecord, valueOr } from '../record';
import { headerSchema, openHeader, type LockHeader, type Way } from '../seal/header';
import { plainly } from '../seal/passphrase';
import { readRecoveryCode } from '../seal/recovery-code';
import { lockingDefault, lockingSchema, triesSchema, type OpenedKey } from './records';
import { createSealedStore } from './sealed-store';
import type { Vault } from './vault';

/** Whether there is a lock, and whether its header can be read. */
export async function lockState(vault: Vault): Promise<'off' | 'on' | 'damaged'> {
  const header = await readHeader(vault);
  return typeof header === 'string' ? header : 'on';
}

async function readHeader({ raw }: Vault): Promise<LockHeader | 'off' | 'damaged'> {
  const found = readRecord(headerSchema, (await raw.get([keys.lock]))[keys.lock]);
  if (found.state === 'ok') return found.value;
  return found.state === 'missing' ? 'off' : 'damaged';
}

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
  if (key === null) return { state: 'wrong', next: nextTryAt(await readTries(vault), vault.now()) };
  await vault.raw.set({ [keys.tries]: null });
  return { state: 'right', header, key };
}

/** @returns null when the try is ours to make, or else when one may be made */
async function claimTry(vault: Vault): Promise<number | null> {
  return vault.raw.exclusively(async () => {
    const now = vault.now();
    const tries = await readTries(vault);
    const next = nextTryAt(tries, now);
    if (next > now) return next;
    await vault.raw.set({ [keys.tries]: { wrong: tries.wrong + 1, at: now } });
    return null;
  });
}

async function readTries({ raw, now }: Vault): Promise<Tries> {
  const found = readRecord(triesSchema, (await raw.get([keys.tries]))[keys.tries]);
  return valueOr(found, { wrong: 0, at: now() });
}

/** When the next try may be made, in epoch milliseconds; a moment that has passed means now. */
export async function nextTry(vault: Vault): Promise<number> {
  return nextTryAt(await readTries(vault), vault.now());
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

/** When it locks by itself. */
export async function readLocking({ raw }: Pick<Vault, 'raw'>) {
  const found = readRecord(lockingSchema, (await raw.get([keys.locking]))[keys.locking]);
  return valueOr(found, lockingDefault);
}
