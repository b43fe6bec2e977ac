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
});
