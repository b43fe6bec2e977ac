import { describe, expect, it } from 'vitest';
import type { Timer, Timers } from '~/domain/timer';
import { keys } from '~/storage/keys';
import { agreeOnNext, claimTimer, meetTimer, readTimers, setTimer } from '~/storage/timers';
import { now, storeWithSam } from './made';
import type { MemoryStore } from './memory-store';

const minute = 60_000;
const pause: Timer = { from: now - 30 * minute, until: now, state: 'waiting' };
const talk: Timer = { from: now, until: now + 10 * minute, state: 'waiting' };

async function storeWith(timers: Partial<Timers> = {}): Promise<MemoryStore> {
  const store = await storeWithSam();
  store.plant({ [keys.timers]: { pause: null, talk: null, next: null, ...timers } });
  return store;
}

const stateOf = async (store: MemoryStore) => (await readTimers(store)).pause?.state;

describe('the timers', () => {
  it('are none before one was started, and where their record cannot be read', async () => {
    const store = await storeWithSam();
    const none = { pause: null, talk: null, next: null };
    expect(await readTimers(store)).toEqual(none);
    store.plant({ [keys.timers]: { pause: 'soon' } });
    expect(await readTimers(store)).toEqual(none);
  });

  it('are started and ended without a word to each other', async () => {
    const store = await storeWith();
    await Promise.all([
      setTimer(store, 'pause', pause, now),
      setTimer(store, 'talk', talk, now),
      agreeOnNext(store, now + 99 * minute, now),
    ]);
    expect(await readTimers(store)).toEqual({ pause, talk, next: now + 99 * minute });
    await setTimer(store, 'pause', null, now);
    expect(await readTimers(store)).toEqual({ pause: null, talk, next: now + 99 * minute });
    await agreeOnNext(store, null, now);
    expect(await readTimers(store)).toEqual({ pause: null, talk, next: null });
  });

  it('replace a damaged record, which is kept beside it', async () => {
    const store = await storeWithSam();
    store.plant({ [keys.timers]: { pause: 'soon' } });
    await setTimer(store, 'pause', pause, now);
    expect((await readTimers(store)).pause).toEqual(pause);
    expect(store.records()).toMatchObject({ [`damaged/timers/${now}`]: { pause: 'soon' } });
  });
});

describe('the end of a timer', () => {
  it('is claimed by one of two wakings', async () => {
    const store = await storeWith({ pause });
    const claims = await Promise.all([claimTimer(store, 'pause', now), claimTimer(store, 'pause', now)]);
    expect(claims).toEqual([true, false]);
    expect(await stateOf(store)).toBe('told');
  });

  it.each<[string, Partial<Timers>]>([
    ['is still ahead', { pause: { ...pause, until: now + 1 } }],
    ['was met', { pause: { ...pause, state: 'met' } }],
    ['was told', { pause: { ...pause, state: 'told' } }],
    ['is of no timer any more', { pause: null, talk: { ...talk, until: now } }],
  ])('is not claimed when it %s', async (_, timers) => {
    const store = await storeWith(timers);
    const before = await readTimers(store);
    expect(await claimTimer(store, 'pause', now)).toBe(false);
    expect(await readTimers(store)).toEqual(before);
  });

  it('is not claimed when the disk refuses, and can be claimed later', async () => {
    const store = await storeWith({ pause });
    store.refuses = true;
    await expect(claimTimer(store, 'pause', now)).rejects.toThrow();
    store.refuses = false;
    expect(await claimTimer(store, 'pause', now)).toBe(true);
  });

  it.each(['waiting', 'told', 'met'] as const)('is met when it was %s', async (state) => {
    const store = await storeWith({ pause: { ...pause, state }, talk });
    await meetTimer(store, 'pause', now);
    expect(await readTimers(store)).toEqual({ pause: { ...pause, state: 'met' }, talk, next: null });
    expect(await claimTimer(store, 'pause', now)).toBe(false);
  });

  it('is not met before it has come', async () => {
    const store = await storeWith({ talk });
    await meetTimer(store, 'talk', now);
    await meetTimer(store, 'pause', now);
    expect(await readTimers(store)).toEqual({ pause: null, talk, next: null });
  });

  it('of a pause that was begun anew is another end', async () => {
    const store = await storeWith({ pause });
    await meetTimer(store, 'pause', now);
    await setTimer(store, 'pause', { ...pause, until: now + minute }, now);
    expect(await claimTimer(store, 'pause', now)).toBe(false);
    expect(await claimTimer(store, 'pause', now + minute)).toBe(true);
  });
});
