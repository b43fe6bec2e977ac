import { describe, expect, it } from 'vitest';
import type { Screen } from '../drive/api.ts';
import { sealedStorage } from '../fixtures/sealed.ts';
import { seededStorage } from '../fixtures/year.ts';
import { failReads, refuseReadings, takeReadings } from './disk.ts';
import { tabAndPress } from './keyboard.ts';
import { unlock } from './locked.ts';
import { arriveAt, press } from './person.ts';
import { catchFile, caughtFile } from './saved-file.ts';
import { begin, browsers, kept, useBrowser } from './session.ts';
import { words } from './words.ts';

const { faults, actions, left } = words('common');
const { unreadable } = faults;
const home = words('home');

/** Goes to another screen of the same page, which reads anew. */
const go = (screen: Screen, hash: string) => screen.eval('location.hash = args[0]', hash);

/** What can be pressed on the screen itself, and how many fields it has. */
const offered = `return {
  buttons: [...document.querySelectorAll('main button, main a')].map((one) => one.textContent),
  fields: document.querySelectorAll('input, textarea').length,
}`;

describe.each(browsers)('A history that cannot be read in %s', (name) => {
  const browser = useBrowser(name);
  const data = () => seededStorage(Date.now(), 5);
  const anEntry = (records: object) => Object.keys(records).find((key) => key.startsWith('entry/'))!;

  async function openUnreadable(): Promise<Screen> {
    await begin(browser(), data());
    const popup = await browser().openPopup();
    await arriveAt(popup, home.heading);
    await failReads(popup, ['home']);
    await go(popup, '#/plan');
    await arriveAt(popup, unreadable.heading);
    return popup;
  }

  it('is said to be so, offers to try again and to save a copy, and nothing that would write', async () => {
    const popup = await openUnreadable();
    for (const line of unreadable.body) await popup.text(line);
    expect(await popup.eval(offered)).toEqual({
      buttons: [actions.tryAgain, actions.exportAll],
      fields: 0,
    });
    await press(popup, actions.tryAgain);
    await arriveAt(popup, words('plan').heading);
  });

  it('is saved by the keyboard as far as it can be read, and is the same afterwards', async () => {
    const records = data();
    await begin(browser(), records);
    const page = await browser().openPage('journal.html#/home');
    await arriveAt(page, home.heading);
    const before = await kept(browser());
    const gone = anEntry(records);
    await catchFile(page);
    await failReads(page, ['home', gone]);
    await go(page, '#/journal');
    await arriveAt(page, unreadable.heading);
    await tabAndPress(page, actions.exportAll);
    const saved = JSON.parse((await caughtFile(page)).text) as Record<string, unknown>;
    const { home: first, [gone]: lost, ...rest } = before;
    expect([first, lost]).not.toContain(undefined);
    expect(saved).toEqual(rest);
    expect(await kept(browser())).toEqual(before);
    // The focus begins at the heading again.
    await page.eval(`document.querySelector('h1').focus()`);
    await tabAndPress(page, actions.tryAgain);
    await arriveAt(page, words('journal').heading);
  });

  it('says that there is no copy where nothing at all can be read, each time it is tried', async () => {
    await begin(browser(), data());
    const page = await browser().openPage('journal.html#/home');
    await arriveAt(page, home.heading);
    await catchFile(page);
    await refuseReadings(page);
    await go(page, '#/journal');
    await arriveAt(page, unreadable.heading);
    await press(page, actions.exportAll);
    expect(await (await page.find('alert')).text()).toContain(faults.notCopied);
    // A word that only stays is heard once: it goes, and comes again.
    await press(page, actions.exportAll);
    await page.absent('alert');
    await page.find('alert');
    expect(await page.eval(`return document.documentElement.hasAttribute('data-file')`)).toBe(false);
    await takeReadings(page);
    await press(page, actions.exportAll);
    expect(JSON.parse((await caughtFile(page)).text)).toEqual(await kept(browser()));
  });

  it('can be left as any other screen, and the next opening is blank', async () => {
    const popup = await openUnreadable();
    // The answer to the press may go with the popup.
    await press(popup, actions.leave).catch(async (error: unknown) => {
      if (await popup.open()) throw error;
    });
    await expect.poll(() => popup.open(), { timeout: 10_000 }).toBe(false);
    await arriveAt(await browser().openPopup(), left.heading);
  });

  it('is saved as it lies there, sealed, when a closed lock stands before it', async () => {
    const records = sealedStorage(data());
    await begin(browser(), { ...records, locking: { after: 15, away: false } });
    await browser().background('await browser.storage.session.clear()');
    const page = await browser().openPage('journal.html#/journal');
    await arriveAt(page, words('locked').heading);
    await catchFile(page);
    await failReads(page, ['home']);
    await go(page, '#/home');
    await arriveAt(page, unreadable.heading);
    await press(page, actions.exportAll);
    const saved = JSON.parse((await caughtFile(page)).text) as Record<string, unknown>;
    expect(saved).toHaveProperty(anEntry(records), records[anEntry(records)]);
    expect(saved).toHaveProperty('lock');
    await press(page, actions.tryAgain);
    await unlock(page);
    await arriveAt(page, home.heading);
  });
});
