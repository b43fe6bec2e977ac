import { describe, expect, it } from 'vitest';
import { lockWhenAway } from '~/entrypoints/background/lock';
import { tend } from '~/entrypoints/background/tend';
import { keys } from '~/storage/keys';
import { setTimer } from '~/storage/timers';
import { now, storeWithSam } from '../storage/made';
import { lockedWindows } from '../storage/lock/windows';
import { browser, words } from './world';

const minute = 60_000;

/** Somebody's records with the lock on; the browser was started anew, so that nobody has opened it. */
async function closed(more: Readonly<Record<string, unknown>> = {}) {
  const store = await storeWithSam();
  await setTimer(store, 'pause', { from: now - minute, until: now, state: 'waiting' }, now);
  const { browser: windows } = await lockedWindows({ ...store.records(), ...more });
  return windows.disk;
}
const opened = (until: number | null) => ({
  lock: 'lock-1',
  key: 'AAAA',
  after: until === null ? null : 15,
  until,
});

describe('the background while the lock is closed', { timeout: 60_000 }, () => {
  it('tells what is due, without a key, and leaves what is sealed alone', async () => {
    const disk = await closed();
    const before = disk.records();
    const { seen, world } = browser(disk, now);
    await tend(world);
    expect(seen.shown).toEqual([words.pause]);
    const { [keys.timers]: timers, ...rest } = disk.records();
    expect(timers).toMatchObject({ pause: { state: 'told' } });
    expect({ ...rest, [keys.timers]: before[keys.timers] }).toEqual(before);
  });

  it('leaves data of an older version alone until a window can open them', async () => {
    const disk = await closed({ [keys.meta]: { version: 1 } });
    const before = disk.records();
    const { seen, world } = browser(disk, now);
    await tend(world);
    expect([seen.shown, seen.alarm]).toEqual([[], null]);
    expect(disk.records()).toEqual(before);
  });

  it('notes in the second store that there is a history', async () => {
    const { seen, world } = browser(await closed(), now);
    await tend(world);
    expect(seen.marked).toBe(true);
  });
});

describe('the background while the lock is open', { timeout: 60_000 }, () => {
  it('looks again when the lock is to close, and closes it then', async () => {
    const disk = await closed();
    await setTimer(disk, 'pause', null, now);
    const { seen, world, open } = browser(disk, now);
    open(opened(now + 15 * minute));
    await tend(world);
    expect(seen.alarm).toBe(now + 15 * minute);
    expect(await world.session.get()).toBeDefined();
    seen.now = now + 15 * minute;
    await tend(world);
    expect(await world.session.get()).toBeUndefined();
    expect(seen.alarm).toBeNull();
  });

  it('leaves it open where only closing the browser locks', async () => {
    const { seen, world, open } = browser(await closed(), now);
    open(opened(null));
    seen.now = now + 1e10;
    await tend(world);
    expect(await world.session.get()).toBeDefined();
  });

  it('closes it when nobody is there, unless it is to stay open then', async () => {
    const disk = await closed();
    const { world, open } = browser(disk, now);
    open(opened(now + minute));
    disk.plant({ [keys.locking]: { after: 15, away: false } });
    await lockWhenAway(world);
    expect(await world.session.get()).toBeDefined();
    disk.plant({ [keys.locking]: { after: 15, away: true } });
    await lockWhenAway(world);
    expect(await world.session.get()).toBeUndefined();
  });
});

it('touches no memory where there is no lock, and marks no history where there is none', async () => {
  const { seen, world, open } = browser(await storeWithSam(), now);
  open(opened(now - minute));
  await tend(world);
  await lockWhenAway(world);
  expect(await world.session.get()).toBeDefined();
  expect(seen.marked).toBe(true);
  const { memoryStore } = await import('../storage/memory-store');
  const fresh = browser(memoryStore(), now);
  await tend(fresh.world);
  expect(fresh.seen.marked).toBe(false);
});
