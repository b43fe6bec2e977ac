import { describe, expect, it } from 'vitest';
import { Unreadable } from '~/storage/faults';
import { patient } from '~/storage/patient';
import { copyOfEverything } from '~/storage/repair';
import { checkEntry, keepAll, sam } from './made';
import { memoryStore } from './memory-store';

/** A store whose readings fail so many times. */
function failing(times: number) {
  const store = memoryStore({ home: 'here' });
  const get = store.get.bind(store);
  let left = times;
  store.get = (keys) => (left-- > 0 ? Promise.reject(new Error('busy')) : get(keys));
  const waited: number[] = [];
  const tried = patient(store, (time) => {
    waited.push(time);
    return Promise.resolve();
  });
  return { tried, waited };
}

describe('a reading that fails', () => {
  it.each([0, 1, 2])('is tried again, and succeeds after %i failures', async (times) => {
    const { tried, waited } = failing(times);
    expect(await tried.get(['home'])).toEqual({ home: 'here' });
    expect(waited).toHaveLength(times);
  });

  it('is given up after three tries, and says so', async () => {
    const { tried } = failing(3);
    await expect(tried.get(['home'])).rejects.toThrow(Unreadable);
  });
});

describe('while something cannot be read', () => {
  /** A store in which reading these fails; null is everything. */
  async function broken(unreadable: readonly string[] | null) {
    const store = memoryStore({ home: 'here', 'entry/c1': 'one' });
    const get = store.get.bind(store);
    let whole = false;
    store.get = (wanted) => {
      const isBad = wanted === null || wanted.some((key) => unreadable?.includes(key));
      return isBad && !whole ? Promise.reject(new Error('a bad block')) : get(wanted);
    };
    const tried = patient(store, () => Promise.resolve());
    await expect(tried.get(unreadable)).rejects.toThrow(Unreadable);
    const before = store.records();
    return { store, tried, before, mend: () => (whole = true) };
  }

  it.each([[null], [['entry/c1']], [['home', 'entry/c1']]])('nothing is written: %j', async (unreadable) => {
    const { store, tried, before } = await broken(unreadable);
    await expect(tried.set({ nudge: 'told' })).rejects.toThrow(Unreadable);
    await expect(tried.setAtOnce('draft/x/check', 'a word')).rejects.toThrow(Unreadable);
    await expect(tried.remove(['home'])).rejects.toThrow(Unreadable);
    expect(store.sets).toBe(0);
    expect(store.records()).toEqual(before);
  });

  it('what else can be read is read, and does not end it', async () => {
    const { tried } = await broken(null);
    expect(await tried.get(['home'])).toEqual({ home: 'here' });
    await expect(tried.set({ nudge: 'told' })).rejects.toThrow(Unreadable);
  });

  it('that someone left is noted and taken back all the same, and everything can be deleted', async () => {
    const { store, tried } = await broken(null);
    await tried.setAtOnce('left', true);
    expect(store.records()).toHaveProperty('left', true);
    await tried.remove(['left']);
    expect(store.records()).not.toHaveProperty('left');
    await tried.clear();
    expect(store.records()).toEqual({});
  });

  it('it ends with the write that finds it readable again', async () => {
    const { store, tried, mend } = await broken(null);
    mend();
    await tried.setAtOnce('draft/x/check', 'a word');
    await tried.set({ nudge: 'told' });
    expect(store.records()).toMatchObject({ 'draft/x/check': 'a word', nudge: 'told' });
  });

  it('it ends with the reading that finds it readable again', async () => {
    const { store, tried, mend } = await broken(['entry/c1']);
    mend();
    await tried.get(['entry/c1', 'lock']);
    // In the very event again: nothing is awaited before it is handed on.
    const handed: string[] = [];
    store.setAtOnce = (key) => {
      handed.push(key);
      return Promise.resolve();
    };
    void tried.setAtOnce('draft/x/check', 'a word');
    expect(handed).toEqual(['draft/x/check']);
  });
});

describe('a copy of everything', () => {
  it('takes along what can still be read, one record at a time, when the whole cannot', async () => {
    const store = memoryStore();
    await keepAll(store, [sam], [checkEntry(), checkEntry({ id: 'c2' })]);
    const whole = store.records();
    const get = store.get.bind(store);
    store.get = (keys) =>
      keys === null || keys.includes('entry/c2') ? Promise.reject(new Error('a bad block')) : get(keys);
    const { 'entry/c2': gone, ...rest } = whole;
    expect(gone).toBeDefined();
    expect(JSON.parse(await copyOfEverything({ raw: store }))).toEqual(rest);
  });

  it('is none where nothing can be read, and is given up after some tries', async () => {
    const entries = Array.from({ length: 200 }, (_, index) => checkEntry({ id: `c${index}` }));
    const store = memoryStore();
    await keepAll(store, [sam], entries);
    const asked: unknown[] = [];
    store.get = (keys) => {
      asked.push(keys);
      return Promise.reject(new Error('a bad block'));
    };
    await expect(copyOfEverything({ raw: store })).rejects.toThrow(Unreadable);
    expect(asked.length).toBeLessThan(50);
  });
});
