import { describe, expect, it } from 'vitest';
import { Locked } from '~/storage/faults';
import { keys } from '~/storage/keys';
import { openLock } from '~/storage/lock/open';
import { awaitedTry, lockState } from '~/storage/lock/look';
import { change, setLocking, turnOff } from '~/storage/lock/turn';
import { inGroups } from '~/storage/seal/recovery-code';
import { settled } from '../../components/settled';
import { everyKind } from '../../fixtures/kinds';
import { now } from '../made';
import { lockedWindows, secrets, windows } from './windows';

const minute = 60_000;
const right = secrets.passphrase;

async function closed() {
  const made = await lockedWindows(everyKind(now));
  made.browser.restart();
  return { ...made, vault: made.browser.open() };
}

describe('opening the lock', { timeout: 120_000 }, () => {
  it('takes the recovery code, however it was written down', async () => {
    const { vault, code } = await closed();
    const typed = inGroups(code).join(' - ').toLowerCase();
    expect((await openLock(vault, 'recovery', typed)).state).toBe('right');
    expect(await vault.store.get(null)).toEqual(everyKind(now));
  });

  it('refuses another passphrase and another code, and opens nothing', async () => {
    const { browser, vault } = await closed();
    expect((await openLock(vault, 'passphrase', 'a lamp in the hal')).state).toBe('wrong');
    expect((await openLock(vault, 'recovery', 'no code at all')).state).toBe('wrong');
    expect(browser.session.now()).toBeUndefined();
    await expect(vault.store.get(null)).rejects.toThrow(Locked);
  });

  it('makes one wait after three wrong tries, over a restart too, and forgets them once it was right', async () => {
    const { browser } = await closed();
    browser.disk.plant({ [keys.tries]: { wrong: 3, at: browser.clock.now } });
    const vault = browser.open();
    expect(await openLock(vault, 'passphrase', right)).toMatchObject({ state: 'early' });
    browser.clock.now += 10_000;
    const wrong = await openLock(vault, 'passphrase', 'wrong wrong wrong');
    expect(wrong).toEqual({ state: 'wrong', next: browser.clock.now + 30_000 });
    browser.restart();
    browser.clock.now += 29_999;
    expect(await openLock(browser.open(), 'passphrase', right)).toMatchObject({ state: 'early' });
    expect(await awaitedTry(browser.open())).toBe(browser.clock.now + 1);
    browser.clock.now += 1;
    expect(await awaitedTry(browser.open())).toBeNull();
    expect(await openLock(browser.open(), 'passphrase', right)).toMatchObject({ state: 'right' });
    expect(await awaitedTry(vault)).toBeNull();
  });

  it.each([null, 'many', {}, { wrong: 9 }, { wrong: 9, at: 'now' }, { wrong: 'many', at: 0 }])(
    'makes nobody wait for a record of tries that says nothing: %j',
    async (tries) => {
      const { browser, vault } = await closed();
      browser.disk.plant({ [keys.tries]: tries });
      expect(await awaitedTry(vault)).toBeNull();
    },
  );

  it('notes a try before it is made, so that closing the window gives nobody another one', async () => {
    const { browser, vault } = await closed();
    const made = openLock(vault, 'passphrase', 'wrong wrong wrong');
    await settled();
    expect(browser.disk.records()[keys.tries]).toMatchObject({ wrong: 1 });
    await made;
    expect(browser.disk.records()[keys.tries]).toMatchObject({ wrong: 1 });
  });

  it('waits no longer than it says after the clock was set back', async () => {
    const { browser, vault } = await closed();
    browser.disk.plant({ [keys.tries]: { wrong: 3, at: browser.clock.now + 86_400_000 } });
    const next = browser.clock.now + 10_000;
    expect(await openLock(vault, 'passphrase', right)).toEqual({ state: 'early', next });
    browser.clock.now += 4_000;
    expect(await openLock(vault, 'passphrase', right)).toEqual({ state: 'early', next });
    browser.clock.now += 6_000;
    expect(await openLock(vault, 'passphrase', right)).toMatchObject({ state: 'right' });
  });

  it('opens although the disk is full, and still counts what is wrong', async () => {
    const { browser, vault } = await closed();
    browser.disk.refuses = true;
    for (let at = 0; at < 3; at++)
      expect((await openLock(vault, 'passphrase', 'wrong wrong wrong')).state).toBe('wrong');
    expect(await openLock(vault, 'passphrase', right)).toMatchObject({ state: 'early' });
    browser.clock.now += 10_000;
    expect((await openLock(vault, 'passphrase', right)).state).toBe('right');
    expect(await vault.store.get(null)).toEqual(everyKind(now));
  });

  it('says so when the header cannot be read, and counts no try', async () => {
    const { browser, vault } = await closed();
    browser.disk.plant({ [keys.lock]: { format: 1 } });
    expect(await lockState(vault)).toBe('damaged');
    expect((await openLock(vault, 'passphrase', right)).state).toBe('damaged');
    await expect(vault.store.get(null)).rejects.toThrow(Locked);
    expect(browser.disk.records()[keys.tries]).toBeNull();
  });
});

describe('a lock that is open', { timeout: 120_000 }, () => {
  it('closes in all windows when one closes it', async () => {
    const { browser, vault } = await lockedWindows(everyKind(now));
    const other = browser.open();
    await other.store.get(null);
    await vault.sealed()!.close();
    await settled();
    expect([vault.begun, other.begun]).toEqual([1, 1]);
    for (const { store } of [vault, other]) await expect(store.get(null)).rejects.toThrow(Locked);
  });

  it('is closed when its time is over, without an alarm, and by a clock that was set back', async () => {
    for (const passed of [15 * minute, -minute]) {
      const { browser, vault } = await lockedWindows(everyKind(now));
      browser.clock.now += passed;
      await expect(vault.store.get(null)).rejects.toThrow(Locked);
      expect(browser.session.now()).toBeUndefined();
      await expect(browser.open().store.get(null)).rejects.toThrow(Locked);
    }
  });

  it('stays open while someone types, and what is typed after its time is over opens nothing', async () => {
    const { browser, vault } = await lockedWindows(everyKind(now));
    for (let times = 0; times < 5; times++) {
      browser.clock.now += 14 * minute;
      await vault.sealed()!.stir();
    }
    expect(await vault.store.get(null)).toEqual(everyKind(now));
    browser.clock.now += 16 * minute;
    await vault.sealed()!.stir();
    await expect(vault.store.get(null)).rejects.toThrow(Locked);
  });

  it('goes by another time as soon as that is chosen', async () => {
    const { browser, vault } = await lockedWindows(everyKind(now));
    await setLocking(vault, { after: 1, away: false });
    browser.clock.now += minute;
    await expect(vault.store.get(null)).rejects.toThrow(Locked);
    await openLock(vault, 'passphrase', right);
    await setLocking(vault, { after: null, away: false });
    browser.clock.now += 900 * minute;
    expect(await vault.store.get(null)).toEqual(everyKind(now));
  });
});

describe('changing what opens it', { timeout: 120_000 }, () => {
  it('writes one record, and only the new passphrase opens it from then on', async () => {
    const { browser, vault, code } = await lockedWindows(everyKind(now));
    const before = browser.disk.records();
    await change(
      vault,
      { way: 'passphrase', typed: right },
      { way: 'passphrase', secret: 'another lamp, lit' },
    );
    const { lock, ...rest } = browser.disk.records();
    const { lock: old, ...same } = before;
    expect(rest).toEqual(same);
    expect(lock).not.toEqual(old);
    browser.restart();
    const again = browser.open();
    expect((await openLock(again, 'passphrase', right)).state).toBe('wrong');
    expect((await openLock(again, 'passphrase', 'another lamp, lit')).state).toBe('right');
    expect((await openLock(again, 'recovery', code)).state).toBe('right');
  });

  it('takes the recovery code in place of a passphrase that was forgotten', async () => {
    const { vault, code } = await closed();
    await change(vault, { way: 'recovery', typed: code }, { way: 'passphrase', secret: 'another lamp, lit' });
    expect((await openLock(vault, 'passphrase', 'another lamp, lit')).state).toBe('right');
  });

  it('changes nothing for a wrong one', async () => {
    const { browser, vault } = await closed();
    const tried = await change(
      vault,
      { way: 'passphrase', typed: 'wrong wrong wrong' },
      { way: 'passphrase', secret: 'another lamp, lit' },
    );
    expect(tried.state).toBe('wrong');
    const { lock } = browser.disk.records();
    expect((await turnOff(vault, 'another lamp, lit')).state).toBe('wrong');
    expect(browser.disk.records().lock).toEqual(lock);
  });
});

it('there is no lock to open where none was set', async () => {
  const vault = windows(everyKind(now)).open();
  expect(await lockState(vault)).toBe('off');
  expect((await openLock(vault, 'passphrase', right)).state).toBe('off');
});
