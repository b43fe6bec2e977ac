import type { Driver, Screen } from '../drive/api.ts';
import { arriveAt, choose, press } from './person.ts';
import { words } from './words.ts';

const lock = words('lock');
const locked = words('locked');
const { actions } = words('common');

export const passphrase = 'a lamp in the hall';

/** Sets up the lock as a person does, with a passphrase of their own. @returns the recovery code */
export async function setUpLock(driver: Driver): Promise<{ page: Screen; code: string }> {
  const page = await driver.openPage('journal.html#/lockon');
  await arriveAt(page, lock.turnOn.choose.heading);
  await choose(page, lock.turnOn.choose.own);
  await press(page, actions.next);
  await arriveAt(page, lock.turnOn.own.heading);
  await (await page.label(lock.turnOn.own.field.label)).fill(passphrase);
  await (await page.label(lock.turnOn.own.again.label)).fill(passphrase);
  await press(page, actions.next);
  const code = await confirmCode(page, lock.turnOn.confirm.go);
  await arriveAt(page, lock.turnOn.done.heading);
  return { page, code };
}

/** Writes the code down and types its end. */
export async function confirmCode(page: Screen, go: string): Promise<string> {
  await arriveAt(page, lock.turnOn.code.heading);
  const code = await page.eval<string>(
    `return [...document.querySelectorAll('main ol li')].map((group) => group.textContent).join('-')`,
  );
  await press(page, lock.turnOn.code.written);
  await arriveAt(page, lock.turnOn.confirm.heading);
  await (await page.label(lock.turnOn.confirm.field.label)).fill(code.slice(-9).toLowerCase());
  await press(page, go);
  return code;
}

/** Closes the lock as a restart of the browser does: the memory in which the key lies is emptied. */
export async function closeLock(driver: Driver): Promise<void> {
  await driver.background('await browser.storage.session.clear()');
}

/** Opens a closed lock from the screen that stands in the place of all others. */
export async function unlock(screen: Screen, typed = passphrase): Promise<void> {
  await arriveAt(screen, locked.heading);
  await (await screen.label(locked.passphrase.label)).fill(typed);
  await press(screen, locked.open);
}

/** The copy of the lock's header in the second store, or null. */
export const spareHeader = (driver: Driver) =>
  driver.background<object | null>(`
    const opened = await new Promise((done, fail) => {
      const request = indexedDB.open('goldseam', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('marker');
      request.onerror = () => fail(request.error);
      request.onsuccess = () => done(request.result);
    });
    const copy = opened.transaction('marker').objectStore('marker').get('lock');
    await new Promise((done) => (copy.onsuccess = done));
    opened.close();
    return copy.result ?? null;`);
