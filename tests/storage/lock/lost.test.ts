import { describe, expect, it } from 'vitest';
import { lockWhenAway } from '~/entrypoints/background/lock';
import { tend } from '~/entrypoints/background/tend';
import { Locked } from '~/storage/faults';
import { readJournal } from '~/storage/journal';
import { eraseAll } from '~/storage/keep';
import { keys } from '~/storage/keys';
import { lockState } from '~/storage/lock/look';
import { AlreadyLocked, turnOff, turnOn } from '~/storage/lock/turn';
import { open, refuseUnreadable } from '~/storage/open';
import { isBox } from '~/storage/seal/box-shape';
import { browser as background } from '../../background/world';
import { settled } from '../../components/settled';
import { everyKind } from '../../fixtures/kinds';
import { now } from '../made';
import { lockedWindows, secrets, windows } from './windows';

const draft = { texts: { draws: 'a canary', holds: '', conditions: '' } };

/** A browser whose lock is on, and that has lost some records. */
async function lost(...gone: string[]) {
  const made = await lockedWindows(everyKind(now));
  await made.browser.disk.remove([keys.lock, ...gone]);
  return made;
}

describe('a lock whose record is gone', { timeout: 120_000 }, () => {
  it.each([
    ['alone', []],
    ['with the first screen’s', [keys.home]],
    ['with that and the version', [keys.home, keys.meta]],
  ])('is not taken for one that is off: %s', async (_, gone) => {
    const { browser } = await lost(...gone);
    browser.restart();
    const vault = browser.open();
    expect(await lockState(vault)).toBe('damaged');
    await expect(readJournal(vault.store)).rejects.toThrow(Locked);
    expect(vault.isOn()).toBe(true);
  });

  it.each([
    ['alone', []],
    ['with the first screen’s', [keys.home]],
  ])('is found by each screen before it opens: %s', async (_, gone) => {
    const { browser } = await lost(...gone);
    await expect(refuseUnreadable(browser.open().store)).rejects.toThrow(Locked);
    await expect(open(browser.open().store)).rejects.toThrow(Locked);
  });

  it('lets nothing be written in clear beside what is sealed, and all else as before', async () => {
    const { browser } = await lost();
    browser.restart();
    const { store } = browser.open();
    await expect(open(store)).rejects.toThrow(Locked);
    await store.get([keys.settings]);
    await expect(store.set({ [keys.place]: '#/plan' })).rejects.toThrow(Locked);
    await expect(store.setAtOnce('draft/x/fence', draft)).rejects.toThrow(Locked);
    await store.set({ [keys.left]: true });
    expect(JSON.stringify(browser.disk.records())).not.toContain('canary');
  });

  it('leaves a window that was open sealing what is typed in it', async () => {
    const { browser, vault } = await lockedWindows(everyKind(now));
    await open(vault.store);
    await browser.disk.remove([keys.lock]);
    await vault.store.get([keys.settings]);
    await vault.store.setAtOnce('draft/x/fence', draft);
    expect(isBox(browser.disk.records()['draft/x/fence'])).toBe(true);
  });

  it('takes no second lock over what is sealed', async () => {
    const { browser } = await lost();
    const before = browser.disk.records();
    await expect(turnOn(browser.open(), { ...secrets, recovery: '0'.repeat(28) }, 'lock-2')).rejects.toThrow(
      AlreadyLocked,
    );
    expect(browser.disk.records()).toEqual(before);
  });

  it('is begun anew by choice, and other windows hear of it', async () => {
    const { browser } = await lost();
    browser.restart();
    const [vault, other] = [browser.open(), browser.open()];
    for (const { store } of [vault, other]) await expect(open(store)).rejects.toThrow(Locked);
    await eraseAll(vault.store);
    await settled();
    expect([vault.begun, other.begun]).toEqual([0, 1]);
    await vault.store.set({ [keys.place]: '#/plan' });
    expect(browser.disk.records()).toEqual({ [keys.place]: '#/plan' });
  });

  it('is left alone by the background: older data stay sealed as they are, and being away forgets the key', async () => {
    const { browser } = await lockedWindows({ ...everyKind(now), [keys.meta]: { version: 1 } });
    await browser.disk.remove([keys.lock]);
    const before = browser.disk.records();
    const { world, open: opened } = background(browser.disk, now);
    opened({ lock: 'lock-1', key: 'AAAA', after: 15, until: now + 60_000 });
    await tend(world);
    expect(browser.disk.records()).toEqual(before);
    await lockWhenAway(world);
    expect(await world.session.get()).toBeUndefined();
  });
});

describe('a lock that is off', { timeout: 120_000 }, () => {
  it('is not taken for lost by a record that nobody could open when it was turned off', async () => {
    const { browser, vault } = await lockedWindows(everyKind(now));
    browser.disk.plant({ 'entry/k-seen': browser.disk.records()['entry/k-after'] });
    await turnOff(vault, secrets.passphrase);
    const { store, raw } = browser.open();
    expect(await lockState({ raw })).toBe('off');
    expect((await readJournal(store)).unreadable).toEqual(['entry/k-seen']);
    // Nor by the same once the note of the turn is gone, too: the first screen's record lies in clear.
    await browser.disk.remove([keys.lock]);
    expect(await lockState({ raw })).toBe('off');
    expect((await readJournal(browser.open().store)).unreadable).toEqual(['entry/k-seen']);
  });

  it('is not taken for lost by a draft that a killed browser brought back', async () => {
    const { browser: other } = await lockedWindows({ 'draft/x/fence': draft });
    const browser = windows({ 'draft/x/fence': other.disk.records()['draft/x/fence'] });
    expect(await lockState({ raw: browser.disk })).toBe('off');
    await expect(readJournal(browser.open().store)).resolves.toBeDefined();
  });
});
