import { describe, expect, it } from 'vitest';
import { readContents } from '~/storage/backup/contents';
import { RefusedFile } from '~/storage/backup/faults';
import { readBackup, type Records } from '~/storage/backup/file';
import { hasHeader, openLockedCopy } from '~/storage/backup/locked-copy';
import { entryKey, keys } from '~/storage/keys';
import { copyOfEverything } from '~/storage/repair';
import { everyKind, letterWords } from '../../fixtures/kinds';
import { lockedWindows, secrets, windows } from '../lock/windows';
import { now, promiseEntry } from '../made';
import { contentsOf, tireless } from './files';

const found = {
  ...everyKind(now),
  'entry/odd': { half: 'of a letter' },
  [`damaged/${entryKey('k-letter')}/1`]: { what: 'an older one' },
  place: '#/weigh',
};
/** What stands in these records, and in nothing that is sealed. */
const clearWords = [letterWords, 'half of a letter', 'an older one', '#/weigh'];

function expectSealed(text: string): void {
  for (const word of clearWords) expect(text).not.toContain(word);
}

async function copyOf(): Promise<{ records: Records; code: string }> {
  const { vault, code } = await lockedWindows(found);
  const file = readBackup(await copyOfEverything(vault));
  if (file.format !== 'locked') throw new Error(`it is ${file.format}`);
  return { records: file.records, code };
}

async function readOpened(records: Records, typed: string) {
  const opened = await openLockedCopy(records, typed, tireless);
  return opened && readContents({ format: 'raw', records: opened }, tireless);
}

describe('a raw copy', { timeout: 60_000 }, () => {
  it('is sealed under an open lock, for so it lies on the disk', async () => {
    const { browser, vault } = await lockedWindows(found);
    await vault.store.get([entryKey('k-letter')]);
    const text = await copyOfEverything(vault);
    expect(JSON.parse(text)).toEqual(browser.disk.records());
    expectSealed(text);
  });

  it('holds every sealed record and what opens them before a closed lock, even where the whole cannot be read', async () => {
    const { browser } = await lockedWindows(found);
    browser.restart();
    const get = browser.disk.get.bind(browser.disk);
    browser.disk.get = (wanted) =>
      wanted === null || wanted.includes('entry/odd')
        ? Promise.reject(new Error('a bad block'))
        : get(wanted);
    const closed = browser.open();
    await expect(closed.store.get([keys.home])).rejects.toThrow();
    const text = await copyOfEverything(closed);
    const { 'entry/odd': gone, ...rest } = browser.disk.records();
    expect(gone).toBeDefined();
    expect(JSON.parse(text)).toEqual(rest);
    expect(rest).toHaveProperty(keys.lock);
    expectSealed(text);
  });

  it('is in clear without a lock, as everything on the disk is', async () => {
    const browser = windows(found);
    const text = await copyOfEverything(browser.open());
    expect(JSON.parse(text)).toEqual(browser.disk.records());
    for (const word of clearWords.slice(0, 1)) expect(text).toContain(word);
  });
});

describe('a raw copy from under a lock', { timeout: 60_000 }, () => {
  it('opens by both ways to what a raw copy without a lock brings', async () => {
    const { records, code } = await copyOf();
    const clear = await contentsOf(await copyOfEverything({ raw: windows(found).disk }));
    expect(clear.entries.length).toBeGreaterThan(10);
    expect(clear.unreadable).toBe(1);
    expect(await readOpened(records, ` ${secrets.passphrase}`)).toEqual(clear);
    expect(await readOpened(records, code)).toEqual(clear);
  });

  it('does not open by anything else', async () => {
    const { records } = await copyOf();
    expect(await openLockedCopy(records, 'a lamp in the attic', tireless)).toBeNull();
    expect(await openLockedCopy(records, '0'.repeat(28), tireless)).toBeNull();
  });

  it('leaves out what was changed, put in the place of another, or laid there in clear', async () => {
    const { records } = await copyOf();
    const [one = '', other = '', third = ''] = Object.keys(records).filter((key) => key.startsWith('entry/'));
    const forged = { ...promiseEntry(), id: third.slice('entry/'.length) };
    const all = (await readOpened(records, secrets.passphrase))!;
    const changed = { ...records, [one]: records[other], [third]: forged };
    const left = (await readOpened(changed, secrets.passphrase))!;
    expect(left.unreadable).toBe(all.unreadable + 2);
    const ids = left.entries.map(({ id }) => entryKey(id));
    expect(ids).not.toContain(one);
    expect(ids).not.toContain(third);
  });

  it('is not even asked for a passphrase where nothing would open it', async () => {
    const { records } = await copyOf();
    expect(hasHeader(records)).toBe(true);
    for (const lock of ['gone', { format: 2, ways: [] }]) {
      const torn = { ...records, [keys.lock]: lock };
      expect(hasHeader(torn)).toBe(false);
      await expect(openLockedCopy(torn, secrets.passphrase, tireless)).rejects.toThrow(RefusedFile);
    }
  });
});
