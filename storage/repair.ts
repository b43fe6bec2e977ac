import { rebuildHome } from '~/domain/home-after';
import { readCore } from './core';
import { Unreadable } from './faults';
import { damagedKey, keys } from './keys';
import { readJournal } from './journal';
import type { Vault } from './lock/vault';
import type { Store } from './port';
import { dataVersion } from './schema';

/**
 * Makes the record of the first screen anew from the relationships and the history,
 * and keeps the damaged one beside it. One that is missing is made where there is someone to show.
 * @throws NewerData, or the store's refusal; nothing was written then
 */
export async function repairHome(store: Store, now: number): Promise<void> {
  await store.exclusively(async () => {
    const raw = await store.get([keys.meta, keys.home]);
    const { state } = readCore(raw).home;
    const { relationships, entries } = await readJournal(store);
    if (state === 'ok' || (state === 'missing' && relationships.length === 0)) return;
    await store.set({
      [keys.meta]: { version: dataVersion },
      [keys.home]: rebuildHome(relationships, entries, null),
      ...(state === 'damaged' && { [damagedKey(keys.home, now)]: raw[keys.home] }),
    });
  });
}

/**
 * Every record as it stands on the disk, read or not, as text that can be saved as a file. It is taken
 * beneath the lock: what is sealed stays sealed in it, whether the lock is open or closed.
 * @throws Unreadable where nothing of it can be read
 */
export async function copyOfEverything({ raw }: Pick<Vault, 'raw'>): Promise<string> {
  const all = await raw.get(null).catch(() => oneByOne(raw));
  return JSON.stringify(all, null, 2);
}

/** Each record is tried for a while; where not one of the first so many can be read, the others are not tried. */
const tried = 8;

/** What can still be read where the whole cannot. */
async function oneByOne(store: Store): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const [index, key] of (await store.names()).entries()) {
    Object.assign(found, await store.get([key]).catch(() => ({})));
    if (index + 1 === tried && Object.keys(found).length === 0) break;
  }
  if (Object.keys(found).length === 0) throw new Unreadable('nothing of it can be read');
  return found;
}
