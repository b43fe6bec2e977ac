/**
 * The second copy of the lock's header (platform/marker.ts). It is either none or the very one that
 * stands in the store: before another header is written the copy goes, and comes again afterwards.
 * So a copy that is brought back never opens by a passphrase that was changed.
 */
import { damagedKey, keys } from '../keys';
import type { Spare, Store } from '../port';
import { isOfLater } from '../seal/header-format';
import { isHeader, type LockHeader } from '../seal/header-shape';
import { isSame } from '../same';
import { lockState } from './look';
import type { Vault } from './vault';

interface Stores {
  raw: Store;
  spare: Spare;
}

/**
 * Writes another header, or none, together with what belongs to it. Call it under the lock of all windows.
 * @param old what is to become of the copy until now where it cannot be taken away: it opens what is
 * sealed if the lock stays the same, and nothing if it is another
 * @throws the refusal of a store; the header is the same as before then
 */
export async function writeHeader(
  { raw, spare }: Stores,
  header: LockHeader | null,
  items: Readonly<Record<string, unknown>>,
  old: 'opens' | 'opens nothing',
): Promise<void> {
  await spare.forget().catch((error: unknown) => {
    if (old === 'opens') throw error;
  });
  await raw.set({ ...items, [keys.lock]: header });
  // The background makes up for a copy that was not taken (keepSpare).
  if (header !== null) await spare.put(header).catch(() => undefined);
}

/** Makes the copy what it is to be. A lock that is lost or damaged leaves it alone: it is needed. */
export async function keepSpare({ raw, spare }: Stores): Promise<void> {
  await raw.exclusively(async () => {
    const { [keys.lock]: lock } = await raw.get([keys.lock]);
    const copy = await spare.get();
    if (isHeader(lock) && !isSame(copy, lock)) await spare.put(lock);
    if (lock === null && copy !== undefined) await spare.forget();
  });
}

/**
 * Puts the header back from its copy, and keeps a damaged one beside it.
 * @returns whether there is a lock again that can be opened
 */
export async function bringBack({ raw, spare, now }: Pick<Vault, 'raw' | 'spare' | 'now'>): Promise<boolean> {
  return raw.exclusively(async () => {
    const copy = await spare.get().catch(() => undefined);
    const { [keys.lock]: lock = null } = await raw.get([keys.lock]);
    // Another window may have done it meanwhile.
    const state = await lockState({ raw });
    if (state !== 'damaged') return state === 'on';
    if (!isHeader(copy) || isOfLater(lock)) return false;
    await raw.set({
      [keys.lock]: copy,
      ...(lock !== null && { [damagedKey(keys.lock, now())]: lock }),
    });
    return true;
  });
}
