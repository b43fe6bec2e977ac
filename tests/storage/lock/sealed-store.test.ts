import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Locked, NewerData } from '~/storage/faults';
import { readEntry, readJournal } from '~/storage/journal';
import { isContent } from '~/storage/key-class';
import { keepEntry, removeEntry } from '~/storage/keep';
import { entryKey, keys } from '~/storage/keys';
import { openLock } from '~/storage/lock/open';
import { open } from '~/storage/open';
import { readDraft, writeDraft } from '~/storage/draft';
import { isBox } from '~/storage/seal/box-shape';
import { readSettings } from '~/storage/settings';
import { settled } from '../../components/settled';
import { everyKind } from '../../fixtures/kinds';
import { cases } from '../seal/chance';
import { checkEntry, now } from '../made';
import type { Manner } from '../memory-store';
import { lockedWindows, secrets, windows, type Windows } from './windows';

const someone = '00000000-0000-4000-8000-000000000001';
const texts = { texts: { draws: 'Sundays', holds: '', conditions: '' } };

/** The words of an entry that was kept while the lock was on. */
const canary = 'gingko-lantern-7413';
const kept = () => checkEntry({ relationship: someone, texts: { want: canary, weigh: '', survive: '' } });
const onDisk = ({ disk }: Windows) => JSON.stringify(disk.records());

describe.each<Manner>(['chromium', 'firefox'])(
  'a store with a lock, in %s',
  { timeout: 120_000 },
  (manner) => {
    const locked = () => lockedWindows(everyKind(now), manner);

    it('gives back all that was there before, in clear', async () => {
      const { vault } = await locked();
      expect(await vault.store.get(null)).toEqual(everyKind(now));
    });

    it('has no word of it on the disk, and boxes under every key of content', async () => {
      const { browser, vault } = await locked();
      await keepEntry(vault.store, kept(), 'draft/x/check');
      void writeDraft(vault.store, 'fence', someone, { texts: { ...texts.texts, holds: canary } });
      await settled();
      expect(onDisk(browser)).not.toContain(canary);
      for (const [key, value] of Object.entries(browser.disk.records())) {
        expect(isBox(value), key).toBe(isContent(key) && value !== null);
      }
      expect(await readEntry(vault.store, 'c1')).toEqual(kept());
      expect((await readDraft(vault.store, 'fence', someone))?.texts.holds).toBe(canary);
    });

    it('gives nothing of content once the browser was closed, and takes nothing', async () => {
      const { browser } = await locked();
      browser.restart();
      const { store } = browser.open();
      await expect(open(store)).rejects.toThrow(Locked);
      await expect(readJournal(store)).rejects.toThrow(Locked);
      await expect(store.get([entryKey('k-seen')])).rejects.toThrow(Locked);
      await expect(keepEntry(store, kept(), 'draft/x/check')).rejects.toThrow(Locked);
      await expect(writeDraft(store, 'fence', someone, texts)).rejects.toThrow(Locked);
      expect(onDisk(browser)).not.toContain('Sundays');
    });

    it('shows what was set and when, without being opened', async () => {
      const { browser } = await locked();
      browser.restart();
      const { store } = browser.open();
      expect(await readSettings(store)).toMatchObject({ leaveTo: '' });
      expect(await store.get([keys.nudge, keys.left])).toEqual({ nudge: everyKind(now).nudge });
      await store.setAtOnce(keys.left, true);
      expect(await store.get([keys.left])).toEqual({ left: true });
    });

    it('is opened by the passphrase, in every window that opens afterwards', async () => {
      const { browser } = await locked();
      browser.restart();
      const vault = browser.open();
      await expect(vault.store.get(null)).rejects.toThrow(Locked);
      expect((await openLock(vault, 'passphrase', ` ${secrets.passphrase} `)).state).toBe('right');
      expect(await vault.store.get(null)).toEqual(everyKind(now));
      expect(await browser.open().store.get(null)).toEqual(everyKind(now));
      await settled();
      expect(vault.begun).toBe(0);
    });

    it('tells of changes in clear, its own and those of other windows', async () => {
      const { browser, vault } = await locked();
      const other = browser.open();
      await other.store.get(null);
      const heard: unknown[] = [];
      for (const { store } of [vault, other]) store.onChange((changed) => heard.push(changed));
      await writeDraft(vault.store, 'fence', someone, texts);
      expect(heard).toEqual([{ [`draft/${someone}/fence`]: texts }, { [`draft/${someone}/fence`]: texts }]);
    });

    it('tells of no content while it is closed', async () => {
      const { browser, vault } = await locked();
      const other = browser.open();
      await other.store.get([keys.meta]);
      const heard: unknown[] = [];
      other.store.onChange((changed) => heard.push(changed));
      await vault.store.set({ 'draft/x/fence': texts, [keys.left]: true });
      expect(heard).toEqual([{ left: true }]);
    });

    it('seals what a keystroke writes within its event', async () => {
      const { vault } = await locked();
      const noted: unknown[] = [];
      vault.raw.setAtOnce = (_key, value) => {
        noted.push(value);
        return Promise.resolve();
      };
      void vault.store.setAtOnce('draft/x/fence', texts);
      expect(noted).toHaveLength(1);
      expect(isBox(noted[0])).toBe(true);
    });

    it('deletes as before, and what is deleted is a null on the disk', async () => {
      const { browser, vault } = await locked();
      await keepEntry(vault.store, kept(), 'draft/x/check');
      await removeEntry(vault.store, kept(), now);
      expect(browser.disk.records()[entryKey('c1')]).toBeNull();
    });

    it('takes a draft in clear that a window left behind, and seals it', async () => {
      const { browser, vault } = await locked();
      browser.disk.plant({ 'draft/x/fence': texts });
      expect(await readDraft(vault.store, 'fence', 'x')).toEqual(texts);
      await vi.waitFor(() => expect(isBox(browser.disk.records()['draft/x/fence'])).toBe(true));
      expect(await readDraft(vault.store, 'fence', 'x')).toEqual(texts);
    });

    it('takes no entry in clear: it was put there by someone else', async () => {
      const { browser, vault } = await locked();
      browser.disk.plant({ [entryKey('planted')]: checkEntry({ id: 'planted' }) });
      expect(await readEntry(vault.store, 'planted')).toBeNull();
      expect((await readJournal(vault.store)).unreadable).toEqual([entryKey('planted')]);
    });
  },
);

describe('deleting everything under a lock', () => {
  it('begins no page anew in the window that does it, and every other one', async () => {
    const { browser, vault } = await lockedWindows(everyKind(now));
    const other = browser.open();
    await readJournal(other.store);
    await vault.store.clear();
    await settled();
    expect(vault.begun).toBe(0);
    expect(other.begun).toBeGreaterThan(0);
    expect(vault.isOn()).toBe(false);
    expect(browser.session.now()).toBeUndefined();
    await keepEntry(vault.store, kept(), 'draft/x/check');
    expect(onDisk(browser)).toContain(canary);
  });
});

describe('a window in which someone works', () => {
  it('never brings back a key that is gone, whenever it puts the deadline off', async () => {
    const { browser, vault } = await lockedWindows(everyKind(now));
    const stirring = vault.sealed()!.stir();
    await browser.session.clear();
    await stirring;
    await settled();
    expect(browser.session.now()).toBeUndefined();
    await expect(open(browser.open().store)).rejects.toThrow(Locked);
  });

  it('is told to others, which lock no earlier than it says', async () => {
    const { browser, vault } = await lockedWindows(everyKind(now));
    const other = browser.open();
    await readJournal(other.store);
    browser.clock.now += 14 * 60_000;
    await vault.sealed()!.stir();
    await settled();
    browser.clock.now += 14 * 60_000;
    await expect(readJournal(other.store)).resolves.toBeDefined();
    browser.clock.now += 60_000;
    await expect(readJournal(other.store)).rejects.toThrow(Locked);
  });
});

describe('before a closed lock', () => {
  it('takes no content, and all else', async () => {
    const { browser } = await lockedWindows(everyKind(now));
    browser.restart();
    const { store, sealed, isOn } = browser.open();
    await store.get([keys.settings]);
    expect(isOn()).toBe(true);
    await expect(store.set({ [keys.place]: '#/plan' })).rejects.toThrow(Locked);
    await expect(store.setAtOnce('draft/x/check', texts)).rejects.toThrow(Locked);
    await store.set({ [keys.left]: true });
    expect(await store.get([keys.left])).toEqual({ [keys.left]: true });
    expect(sealed()).toBeNull();
  });

  it('begins anew once another window has opened it, and not before', async () => {
    const { browser, vault } = await lockedWindows(everyKind(now));
    browser.restart();
    const [one, other] = [browser.open(), browser.open()];
    for (const { store } of [one, other]) await expect(open(store)).rejects.toThrow(Locked);
    await settled();
    expect([one.begun, other.begun]).toEqual([0, 0]);
    await openLock(one, 'passphrase', secrets.passphrase);
    await settled();
    expect([one.begun, other.begun]).toEqual([0, 1]);
    expect(vault.begun).toBe(0);
  });
});

describe('a lock of a later Goldseam', () => {
  it.each([{ format: 2 }, { format: 7, id: 'lock-1' }])(
    'is not taken for a damaged one: %j',
    async (lock) => {
      const { browser, vault } = await lockedWindows(everyKind(now));
      browser.disk.plant({ lock });
      await expect(open(vault.store)).rejects.toThrow(NewerData);
      await expect(readJournal(browser.open().store)).rejects.toThrow(NewerData);
    },
  );

  it.each([{ format: 1 }, { format: '2' }, { format: 1.5 }, 'lock'])('is not: %j', async (lock) => {
    const { browser } = await lockedWindows(everyKind(now));
    browser.disk.plant({ lock });
    await expect(open(browser.open().store)).rejects.toThrow(Locked);
  });
});

describe('a record that was tampered with', () => {
  it('is said to be unreadable, and the others are read', async () => {
    const { browser, vault } = await lockedWindows(everyKind(now));
    const records = browser.disk.records();
    browser.disk.plant({ [entryKey('k-seen')]: records[entryKey('k-after')] });
    const journal = await readJournal(vault.store);
    expect(journal.unreadable).toEqual([entryKey('k-seen')]);
    expect(journal.entries.map(({ id }) => id)).toContain('k-after');
    expect(browser.disk.records()[entryKey('k-seen')]).toEqual(records[entryKey('k-after')]);
  });

  it('opens under no other key than its own, whichever two are changed about', async () => {
    const { browser, vault } = await lockedWindows(everyKind(now));
    const records = browser.disk.records();
    const sealed = Object.keys(records).filter((key) => isBox(records[key]));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sealed), fc.constantFrom(...sealed), async (one, other) => {
        fc.pre(one !== other);
        const found = { ...records, [one]: records[other], [other]: records[one] };
        const read = await vault.sealed()!.read({ ...found }, [one, other]);
        expect(isBox(read[one])).toBe(true);
        expect(isBox(read[other])).toBe(true);
      }),
      { numRuns: cases },
    );
  }, 120_000);
});

describe('a store without a lock', () => {
  it('is the one beneath, read with one key more', async () => {
    const browser = windows(everyKind(now));
    const { store } = browser.open();
    expect(await store.get(null)).toEqual(everyKind(now));
    await store.set({ [keys.place]: '#/plan' });
    expect(browser.disk.records()[keys.place]).toBe('#/plan');
  });
});
