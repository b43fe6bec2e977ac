import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebuildHome } from '~/domain/home-after';
import { NewerData } from '~/storage/faults';
import { damagedKey, entryKey, keys } from '~/storage/keys';
import { keepEntry } from '~/storage/keep';
import { open } from '~/storage/open';
import { copyOfEverything, repairHome } from '~/storage/repair';
import { dataVersion } from '~/storage/schema';
import { anyHistory } from '../domain/made';
import { checkEntry, keepAll, noor, now, sam, storeWithSam } from './made';
import { memoryStore } from './memory-store';

describe('repairing the first screen', () => {
  it('makes it anew from the history in one write, and keeps what could not be read', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory(['sam', 'noor'], 10), async (history) => {
        const store = memoryStore();
        await keepAll(store, [sam, noor], history);
        const before = store.records();
        const damaged = { relationships: 'gone', ink: [1, 2] };
        store.plant({ [keys.home]: damaged });
        store.sets = 0;
        await repairHome(store, now);
        expect(store.sets).toBe(1);
        expect(store.records()).toEqual({
          ...before,
          [keys.home]: rebuildHome([sam, noor], history, null),
          [damagedKey(keys.home, now)]: damaged,
        });
        expect(await open(store)).toMatchObject({ home: { current: 'sam' } });
      }),
      { numRuns: 30 },
    );
  });

  it('leaves out what cannot be read, and leaves it where it is', async () => {
    const store = await storeWithSam();
    await keepEntry(store, checkEntry(), 'draft/sam/check');
    const junk = { ...checkEntry({ id: 'x', at: now + 1 }), colour: 'gold' };
    store.plant({ [keys.home]: 'junk', [entryKey('x')]: junk });
    await repairHome(store, now);
    expect(store.records()).toMatchObject({
      [keys.home]: { relationships: [{ id: 'sam', check: { entry: 'c1' } }] },
      [entryKey('x')]: junk,
    });
  });

  it('does nothing to a first screen that can be read, or that was never there', async () => {
    for (const store of [await storeWithSam(), memoryStore()]) {
      const before = store.records();
      await repairHome(store, now);
      expect([store.sets, store.records()]).toEqual([0, before]);
    }
  });

  it('does nothing to data of a newer version', async () => {
    const store = await storeWithSam();
    store.plant({ [keys.home]: 'junk', [keys.meta]: { version: dataVersion + 1 } });
    const before = store.records();
    await expect(repairHome(store, now)).rejects.toThrow(NewerData);
    expect([store.sets, store.records()]).toEqual([0, before]);
  });

  it('changes nothing when the store refuses it', async () => {
    const store = await storeWithSam();
    store.plant({ [keys.home]: 'junk' });
    const before = store.records();
    store.refuses = true;
    await expect(repairHome(store, now)).rejects.toThrow('the disk is full');
    expect(store.records()).toEqual(before);
  });

  it('happens once when two windows ask for it', async () => {
    const store = await storeWithSam();
    store.plant({ [keys.home]: 'junk' });
    await Promise.all([repairHome(store, now), repairHome(store, now + 1)]);
    expect(store.sets).toBe(1);
  });
});

describe('a copy of everything', () => {
  it('has every record as it is, read or not, whatever its version', async () => {
    const store = await storeWithSam();
    store.plant({ 'entry/x': { half: [1, null] }, [keys.meta]: { version: 9 }, place: '#/weigh' });
    expect(JSON.parse(await copyOfEverything({ raw: store }))).toEqual(store.records());
    expect(store.sets).toBe(0);
  });
});
