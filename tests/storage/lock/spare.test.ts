import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keys } from '~/storage/keys';
import { openLock } from '~/storage/lock/open';
import { lockState } from '~/storage/lock/look';
import { bringBack, keepSpare, writeHeader } from '~/storage/lock/spare';
import { change, turnOff, turnOn } from '~/storage/lock/turn';
import { isSame } from '~/storage/same';
import type { LockHeader, Wrap } from '~/storage/seal/header-shape';
import { everyKind } from '../../fixtures/kinds';
import { now } from '../made';
import { cases } from '../seal/chance';
import { lockedWindows, secrets, windows, type Windows } from './windows';

const next = { way: 'passphrase', secret: 'another lamp, lit' } as const;
const by = { way: 'passphrase', typed: secrets.passphrase } as const;

/** A header that is none but looks like one: nothing here derives a key. */
const headerOf = (id: number): LockHeader => {
  const wrap: Wrap = { kdf: 'argon2id', memory: 19456, passes: 2, lanes: 1, salt: `s${id}`, box: `b${id}` };
  return { format: 1, id: 'lock-1', passphrase: wrap, recovery: wrap };
};

/** Takes the record of the lock away, as a browser does that mends its store. */
const lose = ({ disk }: Windows) => disk.remove([keys.lock]);

describe('the copy of the header', () => {
  it('is none or the very one in the store, whatever is killed or refused at whatever point', async () => {
    const step = fc.record({
      what: fc.constantFrom('turn on or change', 'turn off', 'tend'),
      /** At which call of a store it is killed, or that call alone is refused. */
      at: fc.nat(8),
      how: fc.constantFrom('done', 'killed', 'refused'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const browser = windows({ home: 'sealed' });
        let calls = 0;
        let fails: (call: number) => boolean = () => false;
        const counted = <Stores extends object>(stores: Stores): Stores =>
          new Proxy(stores, {
            get(of, name) {
              const found: unknown = Reflect.get(of, name);
              if (typeof found !== 'function' || name === 'exclusively') return found;
              return (...given: unknown[]) =>
                fails(calls++)
                  ? Promise.reject(new Error('no'))
                  : (found as (...all: unknown[]) => unknown).apply(of, given);
            },
          });
        const stores = { raw: counted(browser.disk), spare: counted(browser.spare) };
        for (const [id, { what, at, how }] of steps.entries()) {
          calls = 0;
          fails = (call) => (how === 'killed' ? call >= at : how === 'refused' && call === at);
          const was = browser.disk.records()[keys.lock] ?? null;
          const header = what === 'turn off' ? null : headerOf(id);
          const done =
            what === 'tend'
              ? keepSpare(stores)
              : stores.raw.exclusively(() => writeHeader(stores, header, {}, 'opens'));
          await done.catch(() => undefined);
          const { [keys.lock]: stands = null } = browser.disk.records();
          const copy = browser.spare.now();
          // The store holds the old or the new one, so what is sealed opens at any time.
          expect(isSame(stands, was) || isSame(stands, header)).toBe(true);
          expect(copy === undefined || isSame(copy, stands)).toBe(true);
          if (how === 'done' && stands !== null) expect(copy).toEqual(stands);
        }
      }),
      { numRuns: cases },
    );
  }, 120_000);

  it('is made for a lock that has none, and left alone by one that is lost or damaged', async () => {
    const { browser, vault } = await lockedWindows(everyKind(now));
    await keepSpare(vault);
    const { lock } = browser.disk.records();
    expect(browser.spare.now()).toEqual(lock);
    for (const damage of [undefined, { format: 1 }, { format: 2 }]) {
      await lose(browser);
      if (damage !== undefined) browser.disk.plant({ lock: damage });
      await keepSpare(vault);
      expect(browser.spare.now()).toEqual(lock);
    }
    browser.disk.plant({ lock: null });
    await keepSpare(vault);
    expect(browser.spare.now()).toBeUndefined();
  });

  it('of a lock that was there before is nothing to a lock that is set up while the second store is broken', async () => {
    const browser = windows({});
    await browser.spare.put(headerOf(1));
    browser.spare.refuses = true;
    await writeHeader({ raw: browser.disk, spare: browser.spare }, headerOf(2), {}, 'opens nothing');
    browser.spare.refuses = false;
    await keepSpare({ raw: browser.disk, spare: browser.spare });
    expect(browser.spare.now()).toEqual(headerOf(2));
  });
});

describe('a header that is lost', { timeout: 120_000 }, () => {
  it('comes back from its copy, and opens what was sealed', async () => {
    const browser = windows(everyKind(now));
    await turnOn(browser.open(), { ...secrets, recovery: '0'.repeat(28) }, 'lock-1');
    const { lock } = browser.disk.records();
    await lose(browser);
    browser.restart();
    const vault = browser.open();
    expect(await lockState(vault)).toBe('damaged');
    expect(await bringBack(vault)).toBe(true);
    expect(browser.disk.records().lock).toEqual(lock);
    expect((await openLock(vault, 'passphrase', secrets.passphrase)).state).toBe('right');
    expect(await vault.store.get(null)).toEqual(everyKind(now));
  });

  it('comes back in place of a damaged one, which is kept beside it', async () => {
    const { browser, vault } = await lockedWindows(everyKind(now));
    await keepSpare(vault);
    const { lock } = browser.disk.records();
    browser.disk.plant({ lock: { format: 1, id: 'cut short' } });
    expect(await bringBack(vault)).toBe(true);
    expect(browser.disk.records()).toMatchObject({
      lock,
      [`damaged/lock/${browser.clock.now}`]: { format: 1, id: 'cut short' },
    });
  });

  it('never comes back to open by a passphrase that was changed', async () => {
    const { browser, vault } = await lockedWindows(everyKind(now));
    await keepSpare(vault);
    expect((await change(vault, by, next)).state).toBe('right');
    await lose(browser);
    expect(await bringBack(vault)).toBe(true);
    expect((await openLock(vault, 'passphrase', secrets.passphrase)).state).toBe('wrong');
    expect((await openLock(vault, 'passphrase', next.secret)).state).toBe('right');
  });

  it('does not come back where there is no copy, it was turned off, or a newer Goldseam made it', async () => {
    const { browser, vault } = await lockedWindows(everyKind(now));
    const { lock } = browser.disk.records();
    await lose(browser);
    expect(await bringBack(vault)).toBe(false);
    await browser.spare.put({ format: 1 });
    expect(await bringBack(vault)).toBe(false);
    await browser.spare.put(lock);
    browser.disk.plant({ lock: { format: 2 } });
    expect(await bringBack(vault)).toBe(false);
    expect(browser.disk.records().lock).toEqual({ format: 2 });
    browser.disk.plant({ lock });
    await turnOff(vault, secrets.passphrase);
    expect(browser.spare.now()).toBeUndefined();
    expect(browser.disk.records().lock).toBeNull();
    await browser.spare.put(lock);
    expect(await bringBack(vault)).toBe(false);
    expect(browser.disk.records().lock).toBeNull();
  });
});

describe('a change while one of the two stores refuses', { timeout: 120_000 }, () => {
  it('is not done when the copy of the old header cannot be taken away', async () => {
    const { browser, vault } = await lockedWindows(everyKind(now));
    const before = browser.disk.records();
    browser.spare.refuses = true;
    await expect(change(vault, by, next)).rejects.toThrow('the second store is broken');
    expect(browser.disk.records()).toEqual(before);
  });

  it.each(['passphrase', 'recovery'] as const)(
    'is not done when the disk is full: another %s',
    async (way) => {
      const { browser, vault, code } = await lockedWindows(everyKind(now));
      const before = browser.disk.records();
      const secret = way === 'passphrase' ? next.secret : '1'.repeat(28);
      browser.disk.refuses = true;
      await expect(change(vault, by, { way, secret })).rejects.toThrow('the disk is full');
      browser.disk.refuses = false;
      expect(browser.disk.records().lock).toEqual(before.lock);
      expect((await openLock(vault, 'passphrase', secrets.passphrase)).state).toBe('right');
      expect((await openLock(vault, 'recovery', code)).state).toBe('right');
      expect((await openLock(vault, way, secret)).state).toBe('wrong');
    },
  );
});
