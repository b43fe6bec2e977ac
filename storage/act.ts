import {
  coreKeys,
  coreValues,
  plainKeys,
  readCore,
  readPlain,
  type CoreValues,
  type PlainValues,
} from './core';
import { DamagedHome } from './faults';
import { damagedKey, keys } from './keys';
import type { Store } from './port';
import { recentAfter } from './recent';
import { readRecord } from './record';
import { dataVersion } from './schema';
import { assertShape, schemaOf } from './shapes';

/** What an action writes, by key. */
export type Items = Readonly<Record<string, unknown>>;

/**
 * One action: reads, decides and writes under one lock and in one write, so that it
 * is on the disk whole or not at all. A record that could not be read and is now
 * replaced is kept beside the new one.
 * @param decide returns the items to write; null empties a record
 * @throws NewerData, DamagedHome, a ValiError for a value of the wrong shape, or the refusal of the
 * store; in each case nothing was written
 */
export async function act(
  store: Store,
  now: number,
  decide: (core: CoreValues) => Items | Promise<Items>,
): Promise<void> {
  await store.exclusively(async () => {
    const core = readCore(await store.get(coreKeys));
    if (core.home.state === 'damaged') throw new DamagedHome();
    await write(store, now, await decide(coreValues(core)));
  });
}

/**
 * The same for an action that neither reads nor writes content: it can be taken while the lock is
 * closed, as the background does, which has no key.
 */
export async function actPlainly(
  store: Store,
  now: number,
  decide: (plain: PlainValues) => Items,
): Promise<void> {
  await store.exclusively(async () => {
    await write(store, now, decide(readPlain(await store.get(plainKeys))));
  });
}

async function write(store: Store, now: number, items: Items): Promise<void> {
  for (const [key, value] of Object.entries(items)) assertShape(key, value);
  await store.set({
    [keys.meta]: { version: dataVersion },
    ...items,
    ...(await recentAfter(store, items)),
    ...(await unreadableUnder(store, Object.keys(items), now)),
  });
}

/** The records under these keys that cannot be read, by the keys where they are kept from now on. */
export async function unreadableUnder(store: Store, written: readonly string[], now: number): Promise<Items> {
  const present = Object.entries(await store.get(written));
  const damaged = present.filter(([key, raw]) => {
    const schema = schemaOf(key);
    return schema !== null && readRecord(schema, raw).state === 'damaged';
  });
  return Object.fromEntries(damaged.map(([key, raw]) => [damagedKey(key, now), raw]));
}
