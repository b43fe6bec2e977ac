import { describe, expect, it } from 'vitest';
import type { Driver, Screen } from '../drive/api.ts';
import { sealedStorage } from '../fixtures/sealed.ts';
import { begunStorage, seededStorage } from '../fixtures/year.ts';
import { refuseWrites, takeWrites } from './disk.ts';
import { tabAndPress } from './keyboard.ts';
import { closeLock, confirmCode, passphrase, setUpLock, spareHeader, unlock } from './locked.ts';
import { openPanel } from './panel.ts';
import { arriveAt, choose, follow, press } from './person.ts';
import { catchFile, caughtFile } from './saved-file.ts';
import { begin, browsers, kept, tidy, useBrowser } from './session.ts';
import { words } from './words.ts';

const { actions, faults, left, amiss } = words('common');
const lock = words('lock');
const locked = words('locked');
const home = words('home');
const journal = words('journal');
const plan = words('plan');

const data = () => seededStorage(Date.now(), 9);
const isSealed = (value: unknown) => typeof value === 'object' && value !== null && 'sealed' in value;

/** Nothing of a person is on the screen: only the lock, help and the way out. */
async function expectClosed(screen: Screen): Promise<void> {
  await arriveAt(screen, locked.heading);
  const links = await screen.eval<string[]>(
    `return [...document.querySelectorAll('nav a')].map((link) => link.textContent)`,
  );
  expect(links).toEqual([actions.help]);
}

describe.each(browsers)('The lock in %s', (name) => {
  const browser = useBrowser(name);
  /** Firefox counts a driven browser as one that nobody uses: after a minute it would lock, whatever a test does then. */
  const unattended = () => ({ ...data(), locking: { after: 15, away: false } });
  const begun = async (records = data()): Promise<Driver> => {
    await begin(browser(), records);
    await browser().background('await browser.storage.session.clear()');
    return browser();
  };

  it('is set up with a passphrase of one’s own, and everything is sealed and still there', async () => {
    const driver = await begun();
    const { page } = await setUpLock(driver);
    const records = await kept(driver);
    for (const [key, value] of Object.entries(records)) {
      if (/^(entry|relationship)\/|^home$/.test(key)) expect(isSealed(value), key).toBe(true);
    }
    await follow(page, actions.history);
    await arriveAt(page, journal.heading);
    expect(await page.count('link', /Plan for the worst case/)).toBe(1);
  });

  it('is set up with five words that are drawn', async () => {
    const driver = await begun();
    const page = await driver.openPage('journal.html#/lockon');
    await press(page, actions.next);
    await page.find('alert', amiss);
    await follow(page, lock.turnOn.choose.error);
    await choose(page, lock.turnOn.choose.words);
    await press(page, actions.next);
    await arriveAt(page, lock.turnOn.words.heading);
    const drawn = () =>
      page.eval<string>(
        `return [...document.querySelectorAll('main ol li')].map((word) => word.textContent).join(' ')`,
      );
    const first = await drawn();
    expect(first.split(' ')).toHaveLength(5);
    await press(page, lock.turnOn.words.other);
    await expect.poll(drawn).not.toBe(first);
    const second = await drawn();
    await (await page.label(lock.turnOn.words.field.label)).fill(first);
    await press(page, actions.next);
    await page.text(lock.fault.unlike);
    await (await page.label(lock.turnOn.words.field.label)).fill(second);
    await press(page, actions.next);
    await confirmCode(page, lock.turnOn.confirm.go);
    await arriveAt(page, lock.turnOn.done.heading);
    await tidy(driver);
    await closeLock(driver);
    const popup = await driver.openPopup();
    await unlock(popup, second);
    await arriveAt(popup, home.heading);
  });

  it('shows nothing before it is opened, in the popup, the panel and the page', async () => {
    const driver = await begun();
    const { page } = await setUpLock(driver);
    await page.eval(`location.hash = '#/journal'`);
    await arriveAt(page, journal.heading);
    await closeLock(driver);
    await expectClosed(page);
    await page.close();
    await expectClosed(await driver.openPage('options.html'));
    await tidy(driver);
    const panel = await openPanel(driver);
    await expectClosed(panel);
    await panel.close();
    const popup = await driver.openPopup();
    await expectClosed(popup);
    await follow(popup, actions.help);
    await arriveAt(popup, words('safety').heading);
    await popup.close();
    for (const hash of ['check', 'plan', 'reminders', 'people', 'entry/any', 'settings', 'moment', 'begin']) {
      const screen = await driver.openPage(`journal.html#/${hash}`);
      await expectClosed(screen);
      await screen.close();
    }
  });

  it('opens by the passphrase where it was left, in every window at once', async () => {
    const driver = await begun();
    const { page } = await setUpLock(driver);
    await page.eval(`location.hash = '#/journal'`);
    await arriveAt(page, journal.heading);
    await closeLock(driver);
    await expectClosed(page);
    const popup = await driver.openPopup();
    await unlock(popup);
    await arriveAt(popup, home.heading);
    await arriveAt(page, journal.heading);
  });

  it('says in one sentence that a passphrase is wrong, and opens nothing', async () => {
    const driver = await begun();
    await setUpLock(driver);
    await tidy(driver);
    await closeLock(driver);
    let popup = await driver.openPopup();
    await unlock(popup, 'a lamp in the hal');
    await popup.text(lock.fault.passphrase);
    expect(await popup.eval('return document.activeElement.type')).toBe('password');
    await press(popup, locked.open);
    await popup.text(lock.fault.passphrase);
    await press(popup, locked.open);
    await popup.text(new RegExp(`^${lock.fault.passphrase} You can try again in`));
    await press(popup, locked.open);
    await popup.text(/^You can try again in/);
    // Whoever opens it again is told before anything is typed.
    await popup.close();
    popup = await driver.openPopup();
    await arriveAt(popup, locked.heading);
    await popup.text(/^You can try again in/);
    const field = await popup.label(locked.passphrase.label);
    expect(await field.attribute('aria-describedby')).toBe('secret-passphrase-error');
    // The wait is counted from the disk.
    await driver.background(`
      const { tries } = await browser.storage.local.get('tries');
      await browser.storage.local.set({ tries: { ...tries, at: tries.at - 10_000 } });`);
    await unlock(popup);
    await arriveAt(popup, home.heading);
  });

  it('opens by the recovery code, and takes a new passphrase then', async () => {
    const driver = await begun(unattended());
    const { code } = await setUpLock(driver);
    await tidy(driver);
    await closeLock(driver);
    const page = await driver.openPage('journal.html#/journal');
    await expectClosed(page);
    await press(page, locked.useCode);
    await arriveAt(page, lock.closed.code.heading);
    await (await page.label(lock.closed.code.field.label)).fill(`${code.slice(0, -1)}!`);
    await press(page, locked.open);
    await page.text(lock.fault.slip);
    await (await page.label(lock.closed.code.field.label)).fill(code);
    await press(page, locked.open);
    await arriveAt(page, lock.closed.renew.heading);
    await press(page, lock.closed.renew.go);
    await (await page.label(lock.passphrase.next.label)).fill('another lamp, lit');
    await (await page.label(lock.passphrase.again.label)).fill('another lamp, lit');
    await press(page, lock.passphrase.go);
    await arriveAt(page, journal.heading);
    await closeLock(driver);
    await unlock(page, 'another lamp, lit');
    await arriveAt(page, journal.heading);
  });

  it('takes another passphrase and another code, and the old ones open nothing', async () => {
    const driver = await begun(unattended());
    const { page } = await setUpLock(driver);
    await page.eval(`location.hash = '#/passphrase'`);
    await arriveAt(page, lock.passphrase.heading);
    const fill = async (label: string, text: string) => (await page.label(label)).fill(text);
    await fill(lock.passphrase.now.label, passphrase);
    await fill(lock.passphrase.next.label, 'too short');
    await fill(lock.passphrase.again.label, 'too short');
    await press(page, lock.passphrase.go);
    await page.text(lock.fault.short);
    await fill(lock.passphrase.next.label, 'another lamp, lit');
    await press(page, lock.passphrase.go);
    await page.text(lock.fault.unlike);
    await fill(lock.passphrase.again.label, 'another lamp, lit');
    await press(page, lock.passphrase.go);
    await arriveAt(page, lock.passphrase.done.heading);
    await page.eval(`location.hash = '#/recovery'`);
    await arriveAt(page, lock.recovery.heading);
    await fill(lock.recovery.now.label, 'another lamp, lit');
    await press(page, lock.recovery.go);
    const code = await confirmCode(page, lock.recovery.take);
    await arriveAt(page, lock.recovery.done.heading);
    await page.eval(`location.hash = '#/journal'`);
    await arriveAt(page, journal.heading);
    await closeLock(driver);
    await unlock(page, passphrase);
    await page.text(lock.fault.passphrase);
    await press(page, locked.useCode);
    await (await page.label(lock.closed.code.field.label)).fill(code);
    await press(page, locked.open);
    await arriveAt(page, lock.closed.renew.heading);
    await press(page, lock.closed.renew.later);
    await arriveAt(page, journal.heading);
  });

  it('says that another passphrase or code was not taken while the disk is full, and takes it afterwards', async () => {
    const driver = await begun(unattended());
    const { page } = await setUpLock(driver);
    const { lock: header } = await kept(driver);
    const fill = async (label: string, text: string) => (await page.label(label)).fill(text);
    const expectRefused = async (heading: string) => {
      expect(await (await page.find('alert')).text()).toContain(faults.notSaved);
      await arriveAt(page, heading);
      expect((await kept(driver)).lock).toEqual(header);
    };
    await page.eval(`location.hash = '#/passphrase'`);
    await arriveAt(page, lock.passphrase.heading);
    await fill(lock.passphrase.now.label, passphrase);
    await fill(lock.passphrase.next.label, 'another lamp, lit');
    await fill(lock.passphrase.again.label, 'another lamp, lit');
    await refuseWrites(page);
    await press(page, lock.passphrase.go);
    await expectRefused(lock.passphrase.heading);
    await page.eval(`location.hash = '#/recovery'`);
    await arriveAt(page, lock.recovery.heading);
    await fill(lock.recovery.now.label, passphrase);
    await press(page, lock.recovery.go);
    await confirmCode(page, lock.recovery.take);
    await expectRefused(lock.turnOn.confirm.heading);
    await takeWrites(page);
    await press(page, lock.recovery.take);
    await arriveAt(page, lock.recovery.done.heading);
    expect((await kept(driver)).lock).not.toEqual(header);
  });

  it('says that the new passphrase after the recovery code was not taken while the disk is full', async () => {
    const driver = await begun(unattended());
    const { page, code } = await setUpLock(driver);
    const { lock: header } = await kept(driver);
    await page.eval(`location.hash = '#/journal'`);
    await arriveAt(page, journal.heading);
    await closeLock(driver);
    await expectClosed(page);
    await press(page, locked.useCode);
    await (await page.label(lock.closed.code.field.label)).fill(code);
    await press(page, locked.open);
    await arriveAt(page, lock.closed.renew.heading);
    await press(page, lock.closed.renew.go);
    await (await page.label(lock.passphrase.next.label)).fill('another lamp, lit');
    await (await page.label(lock.passphrase.again.label)).fill('another lamp, lit');
    await refuseWrites(page);
    await press(page, lock.passphrase.go);
    expect(await (await page.find('alert')).text()).toContain(faults.notSaved);
    await arriveAt(page, lock.passphrase.heading);
    expect((await kept(driver)).lock).toEqual(header);
    await takeWrites(page);
    await press(page, lock.passphrase.go);
    await arriveAt(page, journal.heading);
    expect((await kept(driver)).lock).not.toEqual(header);
  });

  it('that is closed opens although the disk is full, and makes one wait after wrong tries all the same', async () => {
    const driver = await begun();
    await setUpLock(driver);
    await tidy(driver);
    await closeLock(driver);
    const page = await driver.openPage('journal.html#/journal');
    await expectClosed(page);
    const { tries } = await kept(driver);
    await refuseWrites(page);
    for (let times = 0; times < 3; times++) {
      await unlock(page, 'a lamp in the hal');
      await page.text(new RegExp(`^${lock.fault.passphrase}`));
    }
    await press(page, locked.open);
    await page.text(/^You can try again in/);
    expect((await kept(driver)).tries).toEqual(tries);
    // Another window has counted nothing, for the disk took nothing: it opens by the right one.
    const other = await driver.openPage('journal.html#/journal');
    await refuseWrites(other);
    await unlock(other);
    await arriveAt(other, journal.heading);
    await arriveAt(page, journal.heading);
  });

  it('is turned off by the passphrase, and everything lies as it did before', async () => {
    const driver = await begun();
    const before = await kept(driver);
    const { page } = await setUpLock(driver);
    await page.eval(`location.hash = '#/lockoff'`);
    await arriveAt(page, lock.turnOff.heading);
    await (await page.label(lock.turnOff.now.label)).fill('wrong wrong wrong');
    await press(page, lock.turnOff.go);
    await page.text(lock.fault.passphrase);
    await (await page.label(lock.turnOff.now.label)).fill(passphrase);
    await press(page, lock.turnOff.go);
    await arriveAt(page, lock.turnOff.done.heading);
    expect(await kept(driver)).toEqual({ ...before, lock: null, tries: null });
    expect(await driver.background('return browser.storage.session.get(null)')).toEqual({});
  });

  it('locks while someone types, and every letter is there afterwards', async () => {
    const driver = await begun(begunStorage(Date.now()));
    const { page } = await setUpLock(driver);
    await page.eval(`location.hash = '#/plan'`);
    await arriveAt(page, plan.heading);
    await (await page.label(plan.fields.call.label)).focus();
    await page.type('Noor, then my br');
    // The time is over in the very event of the next letter, as after a sleep of the computer: no
    // look at the clock comes before it.
    await page.eval(`
      const { Date: clock } = window;
      const now = clock.now;
      const sleep = () => (clock.now = () => now() + 3_600_000);
      addEventListener('beforeinput', sleep, { capture: true, once: true });`);
    await page.type('o').catch(() => undefined);
    await expectClosed(page);
    await unlock(page);
    await arriveAt(page, plan.heading);
    expect(await (await page.label(plan.fields.call.label)).value()).toBe('Noor, then my bro');
    expect(JSON.stringify(await kept(driver))).not.toContain('Noor');
  });

  it('keeps every keystroke of a popup that dies in its very event, sealed', async () => {
    const driver = await begun(begunStorage(Date.now()));
    await setUpLock(driver);
    await tidy(driver);
    const popup = await driver.openPopup();
    await arriveAt(popup, home.heading);
    await follow(popup, home.plan);
    const { typeAndClose } = await import('./mid-word.ts');
    let written = '';
    for (const word of ['Noor', ', then ', 'my brot']) {
      const open = await driver.openPopup();
      await (await open.label(plan.fields.call.label)).focus();
      await open.press('End');
      await typeAndClose(open, word);
      written += word;
      const again = await driver.openPopup();
      await arriveAt(again, plan.heading);
      expect(await (await again.label(plan.fields.call.label)).value()).toBe(written);
    }
    expect(JSON.stringify(await kept(driver))).not.toContain('Noor');
    const ahead = await (await driver.openPopup()).eval<string>('return JSON.stringify(localStorage)');
    expect(ahead).not.toContain('Noor');
  });

  it('locks at the press of a button and when nobody is there', async () => {
    const driver = await begun();
    const { page } = await setUpLock(driver);
    await page.eval(`location.hash = '#/lock'`);
    await press(page, lock.on.now);
    await expectClosed(page);
    await unlock(page);
    await arriveAt(page, lock.heading);
    await (await page.find('radio', lock.auto.closing)).click();
    await press(page, lock.auto.save);
    await page.text(lock.auto.saved);
    expect(await kept(driver)).toHaveProperty('locking', { after: null, away: true });
    const { deadline } = await driver.background<{ deadline: object }>(
      'return browser.storage.session.get(null)',
    );
    expect(deadline).toEqual({ after: null, until: null });
  });

  it('says that its record is damaged, deletes nothing by itself, and can be begun anew', async () => {
    const broken = { ...sealedStorage(data()), lock: { format: 1, id: 'cut short' } };
    const driver = await begun(broken);
    const { damaged, forgotten } = lock.closed;
    const panel = await openPanel(driver);
    await arriveAt(panel, damaged.heading);
    await panel.close();
    const popup = await driver.openPopup();
    await arriveAt(popup, damaged.heading);
    await popup.close();
    const page = await driver.openPage('journal.html#/journal');
    await arriveAt(page, damaged.heading);
    for (const line of damaged.body) await page.text(line);
    await (await page.label(forgotten.label)).fill('no');
    await press(page, forgotten.go);
    await page.find('alert', amiss);
    await follow(page, forgotten.fault);
    expect(await kept(driver)).toMatchObject(broken);
    await (await page.label(forgotten.label)).fill(forgotten.word);
    await press(page, forgotten.go);
    await page.waitFor(
      'a page that begins anew',
      `return document.querySelector('h1')?.textContent !== args[0]`,
      damaged.heading,
    );
    expect(Object.keys(await kept(driver))).not.toContain('lock');
    await arriveAt(await driver.openPopup(), words('start').side.heading);
  });

  it('is not taken for one that is off when its record is gone; what lies there can be saved by the keyboard', async () => {
    const { lock: gone, ...rest } = sealedStorage(unattended());
    expect(gone).toBeDefined();
    const driver = await begun(rest);
    const { damaged, forgotten } = lock.closed;
    const popup = await driver.openPopup();
    await arriveAt(popup, damaged.heading);
    await popup.close();
    for (const hash of ['journal', 'plan', 'lock', 'lockon', 'import', 'today']) {
      const screen = await driver.openPage(`journal.html#/${hash}`);
      await arriveAt(screen, damaged.heading);
      await screen.close();
    }
    const page = await driver.openPage('journal.html#/journal');
    await arriveAt(page, damaged.heading);
    for (const line of [...damaged.body, ...damaged.anew.body]) await page.text(line);
    await catchFile(page);
    await tabAndPress(page, actions.exportAll);
    const { text } = await caughtFile(page);
    expect(JSON.parse(text)).toEqual(await kept(driver));
    expect(JSON.parse(text)).toMatchObject(rest);
    await (await page.label(forgotten.label)).fill(forgotten.word);
    await press(page, forgotten.bring);
    await arriveAt(page, words('backup').import.heading);
    expect(Object.keys(await kept(driver)).filter((key) => key.includes('/'))).toEqual([]);
  });

  it('comes back from its copy when its record is lost, and opens by the passphrase of today alone', async () => {
    const driver = await begun(unattended());
    const { page } = await setUpLock(driver);
    await page.eval(`location.hash = '#/passphrase'`);
    const fill = async (label: string, text: string) => (await page.label(label)).fill(text);
    await fill(lock.passphrase.now.label, passphrase);
    await fill(lock.passphrase.next.label, 'another lamp, lit');
    await fill(lock.passphrase.again.label, 'another lamp, lit');
    await press(page, lock.passphrase.go);
    await arriveAt(page, lock.passphrase.done.heading);
    const { lock: header } = await kept(driver);
    expect(await spareHeader(driver)).toEqual(header);
    await tidy(driver);
    await driver.background(`await browser.storage.local.remove('lock')`);
    await closeLock(driver);
    const popup = await driver.openPopup();
    await arriveAt(popup, locked.heading);
    await expect.poll(async () => (await kept(driver)).lock).toEqual(header);
    await popup.close();
    const again = await driver.openPopup();
    await unlock(again, passphrase);
    await again.text(lock.fault.passphrase);
    await unlock(again, 'another lamp, lit');
    await arriveAt(again, home.heading);
  });

  it('that was there before this copy was made has one soon, and none once it is off', async () => {
    const driver = await begun(sealedStorage(unattended()));
    const { lock: header } = await kept(driver);
    await expect.poll(() => spareHeader(driver), { timeout: 10_000 }).toEqual(header);
    const page = await driver.openPage('journal.html#/lockoff');
    await unlock(page);
    await arriveAt(page, lock.turnOff.heading);
    await (await page.label(lock.turnOff.now.label)).fill(passphrase);
    await press(page, lock.turnOff.go);
    await arriveAt(page, lock.turnOff.done.heading);
    expect(await spareHeader(driver)).toBeNull();
  });

  it('goes with everything that is deleted, and what comes then is a first day', async () => {
    const driver = await begun();
    const { page } = await setUpLock(driver);
    const { erase } = journal;
    await page.eval(`location.hash = '#/erase'`);
    await (await page.label(erase.label)).fill(erase.word);
    await press(page, erase.button);
    await arriveAt(page, erase.doneHeading);
    expect(await kept(driver)).toEqual({});
    await arriveAt(await driver.openPopup(), words('start').side.heading);
  });

  it('of a newer Goldseam is left alone, and is not called damaged', async () => {
    const newer = { ...sealedStorage(data()), lock: { format: 2, ways: [] } };
    const driver = await begun(newer);
    const popup = await driver.openPopup();
    await arriveAt(popup, words('common').faults.newer.heading);
    await popup.close();
    const page = await driver.openPage('journal.html#/journal');
    await arriveAt(page, words('common').faults.newer.heading);
    await catchFile(page);
    await press(page, actions.exportAll);
    expect(JSON.parse((await caughtFile(page)).text)).toMatchObject(newer);
    expect(await kept(driver)).toMatchObject(newer);
  });

  it('closes when someone leaves, and whoever goes on stands before it, in every window', async () => {
    const driver = await begun();
    const { page } = await setUpLock(driver);
    await page.eval(`location.hash = '#/journal'`);
    await arriveAt(page, journal.heading);
    const side = await driver.openPage('sidepanel.html#/home');
    await side.eval('window.close = () => undefined');
    await arriveAt(side, home.heading);
    await press(side, actions.leave);
    for (const screen of [side, page, await driver.openPopup()]) {
      await arriveAt(screen, left.heading);
    }
    expect(await driver.background('return browser.storage.session.get(null)')).toEqual({});
    for (const screen of [side, page]) {
      await press(screen, left.open);
      await expectClosed(screen);
    }
    await unlock(page);
    await arriveAt(page, journal.heading);
    await arriveAt(side, home.heading);
  });

  it.each(['keeps', 'help'])(
    'closes when someone leaves from %s, which shows nothing of a person',
    async (address) => {
      const driver = await begun();
      const { page } = await setUpLock(driver);
      await page.close();
      const opened = () =>
        driver.background<Record<string, unknown>>('return browser.storage.session.get(null)');
      expect(await opened()).toHaveProperty('opened');
      const standing = await driver.openPage(`journal.html#/${address}`);
      await arriveAt(standing, address === 'help' ? words('safety').heading : words('keeps').heading);
      await press(standing, actions.leave).catch(() => undefined);
      await expect.poll(() => standing.open(), { timeout: 10_000 }).toBe(false);
      await expect.poll(opened).toEqual({});
      const popup = await driver.openPopup();
      await arriveAt(popup, left.heading);
      await press(popup, left.open);
      await expectClosed(popup);
    },
  );

  it('is closed after the browser was killed, and opens to the last letter', async () => {
    await browser().restart('quit');
    const driver = await begun(begunStorage(Date.now()));
    await setUpLock(driver);
    await tidy(driver);
    const popup = await driver.openPopup();
    await arriveAt(popup, home.heading);
    await follow(popup, home.plan);
    await (await popup.label(plan.fields.call.label)).fill('Noor, then my brot');
    await driver.restart('kill');
    const again = await driver.openPopup();
    await unlock(again);
    await arriveAt(again, plan.heading);
    expect(await (await again.label(plan.fields.call.label)).value()).toBe('Noor, then my brot');
  });
});
