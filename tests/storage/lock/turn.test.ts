import { describe, expect, it, vi } from 'vitest';
import { NewerData } from '~/storage/faults';
import { keys } from '~/storage/keys';
import { AlreadyLocked, turnOff, turnOn } from '~/storage/lock/turn';
import { isBox } from '~/storage/seal/box-shape';
import { settled } from '../../components/settled';
import { everyKind } from '../../fixtures/kinds';
import { now } from '../made';
import type { Manner } from '../memory-store';
import { lockedWindows, secrets, windows } from './windows';

const right = secrets.passphrase;
const code = { ...secrets, recovery: '0'.repeat(28) };
const fence = (draws: string) => ({ texts: { draws, holds: '', conditions: '' } });

describe.each<Manner>(['chromium', 'firefox'])(
  'turning the lock on, in %s',
  { timeout: 120_000 },
  (manner) => {
    it('is one write, with the header in it', async () => {
      const browser = windows(everyKind(now), manner);
      const written: string[][] = [];
      const set = browser.disk.set.bind(browser.disk);
      browser.disk.set = (items) => {
        if (keys.home in items) written.push(Object.keys(items));
        return set(items);
      };
      await turnOn(browser.open(), code, 'lock-1');
      expect(written).toHaveLength(1);
      expect(written[0]).toContain(keys.lock);
    });

    it('leaves all as it was when the disk refuses it', async () => {
      const browser = windows(everyKind(now), manner);
      const vault = browser.open();
      browser.disk.refuses = true;
      await expect(turnOn(vault, code, 'lock-1')).rejects.toThrow('the disk is full');
      browser.disk.refuses = false;
      expect(browser.disk.records()).toEqual(everyKind(now));
      expect(await vault.store.get(null)).toEqual(everyKind(now));
      expect(browser.session.now()).toBeUndefined();
      await settled();
      expect(vault.begun).toBe(0);
    });

    it('begins every other window anew, and this one goes on', async () => {
      const browser = windows(everyKind(now), manner);
      const [vault, other] = [browser.open(), browser.open()];
      await other.store.get(null);
      await turnOn(vault, code, 'lock-1');
      await settled();
      expect([vault.begun, other.begun > 0]).toEqual([0, true]);
    });

    it('takes along what another window types meanwhile and just afterwards, and seals it', async () => {
      const browser = windows(everyKind(now), manner);
      const [vault, other] = [browser.open(), browser.open()];
      await other.store.get(null);
      const get = browser.disk.get.bind(browser.disk);
      let typed = false;
      browser.disk.get = async (wanted) => {
        const found = await get(wanted);
        if (wanted === null && !typed) {
          typed = true;
          await other.raw.setAtOnce('draft/x/fence', fence('typed while all was read'));
        }
        return found;
      };
      await turnOn(vault, code, 'lock-1');
      expect(isBox(browser.disk.records()['draft/x/fence'])).toBe(true);
      expect(await vault.store.get(['draft/x/fence'])).toEqual({
        'draft/x/fence': fence('typed while all was read'),
      });
      await other.raw.setAtOnce('draft/x/fence', fence('and a letter more'));
      await vi.waitFor(() => expect(isBox(browser.disk.records()['draft/x/fence'])).toBe(true));
      expect(await vault.store.get(['draft/x/fence'])).toEqual({
        'draft/x/fence': fence('and a letter more'),
      });
    });

    it('is not done twice, nor with data of a newer Goldseam', async () => {
      const { browser } = await lockedWindows(everyKind(now), manner);
      await expect(turnOn(browser.open(), code, 'lock-2')).rejects.toThrow(AlreadyLocked);
      const newer = windows({ ...everyKind(now), meta: { version: 99 } }, manner);
      await expect(turnOn(newer.open(), code, 'lock-1')).rejects.toThrow(NewerData);
      expect(newer.disk.records()).toEqual({ ...everyKind(now), meta: { version: 99 } });
    });
  },
);

describe('turning the lock off', { timeout: 120_000 }, () => {
  it('puts everything back as it was, in one write, and forgets the key', async () => {
    const { browser, vault } = await lockedWindows(everyKind(now));
    const other = browser.open();
    await other.store.get(null);
    expect((await turnOff(vault, right)).state).toBe('right');
    expect(browser.disk.records()).toEqual({ ...everyKind(now), lock: null, tries: null });
    expect(browser.session.now()).toBeUndefined();
    await settled();
    expect([vault.begun, other.begun > 0]).toEqual([0, true]);
    expect(await browser.open().store.get([keys.home])).toMatchObject({ home: everyKind(now).home });
  });

  it('can be turned on again, in the same window', async () => {
    const { browser, vault } = await lockedWindows(everyKind(now));
    await turnOff(vault, right);
    await turnOn(vault, code, 'lock-2');
    await settled();
    expect(vault.begun).toBe(0);
    expect(isBox(browser.disk.records()[keys.home])).toBe(true);
    expect((await turnOff(vault, right)).state).toBe('right');
    expect(await vault.store.get([keys.home])).toMatchObject({ home: everyKind(now).home });
  });

  it('leaves alone what is typed afterwards, in this window and in others that had turned it before', async () => {
    const browser = windows(everyKind(now));
    const [vault, other] = [browser.open(), browser.open()];
    await turnOn(vault, code, 'lock-1');
    await turnOff(vault, right);
    await vault.store.setAtOnce('draft/x/fence', fence('typed in clear'));
    await settled();
    expect(browser.disk.records()['draft/x/fence']).toEqual(fence('typed in clear'));
    await turnOn(other, code, 'lock-2');
    await turnOff(vault, right);
    await vault.store.setAtOnce('draft/x/fence', fence('and again'));
    await settled();
    await settled();
    expect(browser.disk.records()['draft/x/fence']).toEqual(fence('and again'));
  });

  it('leaves the lock on when the disk refuses it, or the passphrase is another', async () => {
    const { browser, vault } = await lockedWindows(everyKind(now));
    expect((await turnOff(vault, 'wrong wrong wrong')).state).toBe('wrong');
    const set = browser.disk.set.bind(browser.disk);
    browser.disk.set = (items) =>
      keys.home in items ? Promise.reject(new Error('the disk is full')) : set(items);
    await expect(turnOff(vault, right)).rejects.toThrow('the disk is full');
    expect(isBox(browser.disk.records()[keys.home])).toBe(true);
    expect(await vault.store.get([keys.home])).toMatchObject({ home: everyKind(now).home });
  });

  it('takes along what another window still seals', async () => {
    const { browser, vault } = await lockedWindows(everyKind(now));
    const other = browser.open();
    await other.store.get(null);
    const sealed = other.sealed()!;
    await turnOff(vault, right);
    await sealed.setAtOnce('draft/x/fence', fence('one letter more')).catch(() => undefined);
    // It is let go with the turn, or what it still wrote is opened.
    await vi.waitFor(() => expect(isBox(browser.disk.records()['draft/x/fence'])).toBe(false));
  });

  it('leaves a record that does not open where it lies', async () => {
    const { browser, vault } = await lockedWindows(everyKind(now));
    const strange = browser.disk.records()['entry/k-after'];
    browser.disk.plant({ 'entry/k-seen': strange });
    await turnOff(vault, right);
    expect(browser.disk.records()['entry/k-seen']).toEqual(strange);
    expect(browser.disk.records()['entry/k-after']).toEqual(everyKind(now)['entry/k-after']);
  });
});
