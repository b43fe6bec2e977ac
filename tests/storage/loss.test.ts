import { describe, expect, it } from 'vitest';
import { DamagedHome } from '~/storage/faults';
import { entryKey, keys } from '~/storage/keys';
import { findLoss } from '~/storage/loss';
import { repairHome } from '~/storage/repair';
import { checkEntry, keepAll, now, sam } from './made';
import { memoryStore } from './memory-store';

const was = (here: boolean) => () => Promise.resolve(here);

async function lived() {
  const store = memoryStore();
  await keepAll(store, [sam], [checkEntry()]);
  return store;
}

describe('a first day', () => {
  it('is one where nothing was ever kept', async () => {
    expect(await findLoss(memoryStore(), was(false))).toBeNull();
  });

  it('is a history that has gone where the second store says that there was one', async () => {
    expect(await findLoss(memoryStore(), was(true))).toBe('gone');
    expect(await findLoss(memoryStore({ meta: { version: 3 } }), was(true))).toBe('gone');
  });

  it('is taken for one where the second store cannot be read', async () => {
    expect(await findLoss(memoryStore(), () => Promise.reject(new Error('no store')))).toBeNull();
  });

  it('is not one where somebody is on the first screen, whatever the second store says', async () => {
    expect(await findLoss(await lived(), was(true))).toBeNull();
    expect(await findLoss(await lived(), was(false))).toBeNull();
  });

  it('is a first screen that is missing where the history is there, and it is built anew from it', async () => {
    const store = await lived();
    const before = store.records();
    await store.remove([keys.home]);
    expect(await findLoss(store, was(false))).toBe('home');
    await repairHome(store, now);
    expect(store.records()).toEqual(before);
  });

  it('is a history that has gone where entries are left and nobody that they are of', async () => {
    const store = memoryStore({ [entryKey('c1')]: checkEntry() });
    expect(await findLoss(store, was(false))).toBe('gone');
    await repairHome(store, now);
    expect(store.records()).toEqual({ [entryKey('c1')]: checkEntry() });
  });

  it('does not begin beside a first screen that cannot be read', async () => {
    const store = await lived();
    store.plant({ [keys.home]: { relationships: 'gone' } });
    await expect(findLoss(store, was(true))).rejects.toThrow(DamagedHome);
  });
});
