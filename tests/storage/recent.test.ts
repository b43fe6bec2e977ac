import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestFirst, type Entry } from '~/domain/entry';
import { entryKey, keys, recentKey } from '~/storage/keys';
import { afterChange, readJournal, readJournalGently, readNewest, sortRecords } from '~/storage/journal';
import { keepEntry, removeEntry, restoreEntries } from '~/storage/keep';
import type { Recent } from '~/storage/recent';
import { anyHistory } from '../domain/made';
import { answerEntry, checkEntry, keepAll, noor, now, sam, storeWithSam } from './made';
import { memoryStore, type MemoryStore } from './memory-store';

const answer = (index: number, at = now + index): Entry => ({ ...answerEntry({ id: `a${index}` }), at });
const listed = (store: MemoryStore) => (store.records()[recentKey] ?? []) as Recent[];
const named = (entries: readonly Entry[]) => entries.map(({ id, at }) => ({ id, at }));

/** Plants a history that was kept before there was such a list. */
async function storeWith(count: number): Promise<MemoryStore> {
  const store = await storeWithSam();
  store.plant(
    Object.fromEntries(Array.from({ length: count }, (_, index) => [entryKey(`a${index}`), answer(index)])),
  );
  return store;
}

/** What a person may do, one after the other, with entries of any age. */
const anyDeeds = fc.array(
  fc.record({ index: fc.nat({ max: 70 }), deed: fc.constantFrom('keep', 'remove', 'restore') }),
  { maxLength: 12 },
);

describe('the list of the newest entries', () => {
  it('is the beginning of the history after whatever was done, and all of a short one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(0, 18, 21, 60), anyDeeds, async (count, deeds) => {
        const store = await storeWith(count);
        await keepEntry(store, answer(100), 'draft/sam/answer');
        for (const { index, deed } of deeds) {
          const entry = answer(index);
          if (deed === 'keep') await keepEntry(store, entry, 'draft/sam/answer');
          else if (deed === 'remove') await removeEntry(store, entry, now);
          else await restoreEntries(store, [entry], now);
          const { entries } = await readJournal(store);
          const recent = listed(store);
          expect(recent).toEqual(named(entries).slice(0, recent.length));
          expect(recent.length).toBeLessThanOrEqual(40);
          expect(recent.length).toBeGreaterThanOrEqual(Math.min(20, entries.length));
        }
      }),
    );
  });

  it('is found in the records where it is missing or damaged', async () => {
    for (const damage of [undefined, 'junk', [{ id: 7 }]]) {
      const store = await storeWith(50);
      store.plant({ [recentKey]: damage });
      await keepEntry(store, answer(50), 'draft/sam/answer');
      const { entries } = await readJournal(store);
      expect(listed(store)).toEqual(named(entries).slice(0, 40));
    }
  });

  it('is not read in full again while it is long enough', async () => {
    const store = await storeWith(50);
    await keepEntry(store, answer(50), 'draft/sam/answer');
    const get = store.get.bind(store);
    const asked: unknown[] = [];
    store.get = (wanted) => (asked.push(wanted), get(wanted));
    await keepEntry(store, answer(51), 'draft/sam/answer');
    expect(asked).not.toContain(null);
    expect(listed(store)[0]).toEqual({ id: 'a51', at: now + 51 });
  });
});

describe('the first reading of a history', () => {
  it('has the newest entries and the people, and asks for nothing else', async () => {
    const store = await storeWith(50);
    await keepEntry(store, answer(50), 'draft/sam/answer');
    const { entries } = await readJournal(store);
    const get = store.get.bind(store);
    store.get = (wanted) => (wanted === null ? Promise.reject(new Error('all of it')) : get(wanted));
    expect(await readNewest(store)).toEqual({
      entries: entries.slice(0, 40),
      relationships: [sam],
      unreadable: [],
    });
  });

  it.each([
    ['a history that is not long', async () => storeWith(0)],
    ['one of which it is not known', async () => storeWith(60)],
  ])('is none for %s', async (_what, make) => {
    expect(await readNewest(await make())).toBeNull();
  });

  it('leaves out what was damaged since, and names it', async () => {
    const store = await storeWith(50);
    await keepEntry(store, answer(50), 'draft/sam/answer');
    store.plant({ [entryKey('a49')]: { kind: 'later' } });
    const found = await readNewest(store);
    expect(found?.unreadable).toEqual([entryKey('a49')]);
    expect(found?.entries).toHaveLength(39);
  });

  it('is refused for data of a newer version', async () => {
    const store = await storeWith(50);
    store.plant({ [keys.meta]: { version: 99 } });
    await expect(readNewest(store)).rejects.toThrow();
  });
});

describe('the reading of the rest', () => {
  it('is the same, with rests in between', async () => {
    const store = await storeWith(1000);
    store.plant({ [entryKey('x')]: 'junk' });
    let rests = 0;
    const rest = { due: () => true, take: () => Promise.resolve(void (rests += 1)) };
    expect(await readJournalGently(store, rest)).toEqual(await readJournal(store));
    expect(rests).toBeGreaterThan(1000);
  });

  it('is the same as reading anew after any change', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory(['sam', 'noor']), fc.nat(), async (history, pick) => {
        const store = memoryStore();
        await keepAll(store, [sam, noor], history);
        const before = await readJournal(store);
        const gone = history[pick % Math.max(1, history.length)];
        const changed = {
          [entryKey('c1')]: checkEntry(),
          [entryKey('x')]: 'junk',
          'relationship/sam': { ...sam, nickname: 'S.' },
          ...(gone && { [entryKey(gone.id)]: null }),
          [keys.home]: null,
        };
        const now = sortRecords({ ...store.records(), ...changed });
        expect(afterChange(before, changed)).toEqual(now);
        expect(now.entries.toSorted(newestFirst)).toEqual(now.entries);
      }),
      { numRuns: 30 },
    );
  });
});
