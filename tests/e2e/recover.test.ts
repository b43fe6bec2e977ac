import { describe, expect, it } from 'vitest';
import { copyWith, onDisk } from '../fixtures/copies.ts';
import { everyKind } from '../fixtures/kinds.ts';
import { begunStorage, seededStorage } from '../fixtures/year.ts';
import { arriveAt, press, reopen } from './person.ts';
import { begin, browsers, kept, useBrowser } from './session.ts';
import { words } from './words.ts';

const { gone, home } = words('loss');
const { preview, done, file, heading } = words('backup').import;
const { side } = words('start');

/** How many signs the second store holds that there was a history. */
const signs = `return new Promise((done, fail) => {
  const request = indexedDB.open('goldseam', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('marker');
  request.onerror = () => fail(request.error);
  request.onsuccess = () => {
    const count = request.result.transaction('marker').objectStore('marker').count();
    count.onsuccess = () => {
      request.result.close();
      done(count.result);
    };
  };
})`;

describe.each(browsers)('A history that the browser has lost in %s', (name) => {
  const browser = useBrowser(name);
  const noted = () => browser().background<number>(signs);

  /** What a browser does that mends its store by dropping tables: it is gone, and nothing hears of it. */
  async function lose(): Promise<void> {
    await begin(browser(), seededStorage(Date.now(), 3));
    await expect.poll(noted, { timeout: 10_000 }).toBe(1);
    await browser().background('await browser.storage.local.clear()');
  }

  it('is not taken for a first day; a copy brings it back', async () => {
    await lose();
    const popup = await browser().openPopup();
    await arriveAt(popup, gone.heading);
    for (const line of gone.body) await popup.text(line);
    expect(await popup.count('radio', new RegExp(`^${side.hurt.label}`))).toBe(0);
    await press(popup, gone.bring);
    const importing = async () => {
      for (const page of await browser().pages())
        if ((await page.eval(`return location.hash`)) === '#/import') return page;
      return null;
    };
    await expect.poll(importing, { timeout: 10_000 }).not.toBeNull();
    const page = (await importing())!;
    await arriveAt(page, heading);
    await (await page.label(file.label)).upload(onDisk('copy.json', copyWith(everyKind(Date.now()))));
    await arriveAt(page, preview.heading);
    await press(page, preview.add);
    await arriveAt(page, done.heading);
    await arriveAt(await reopen(browser()), words('home').heading);
  });

  it('is begun anew by choice alone', async () => {
    await lose();
    await arriveAt(await browser().openPopup(), gone.heading);
    await arriveAt(await reopen(browser()), gone.heading);
    const popup = (await browser().popup())!;
    await press(popup, gone.anew);
    await arriveAt(popup, side.heading);
    expect(await noted()).toBe(0);
    await arriveAt(await reopen(browser()), side.heading);
  });

  it('in its first record alone is built anew from the entries', async () => {
    const { home: first, ...rest } = seededStorage(Date.now(), 3);
    expect(first).toBeDefined();
    await begin(browser(), rest);
    const popup = await browser().openPopup();
    await arriveAt(popup, home.heading);
    await press(popup, home.go);
    await arriveAt(popup, words('home').heading);
    expect(await kept(browser())).toMatchObject(rest);
  });

  it('was never there on a first day', async () => {
    await arriveAt(await browser().openPopup(), side.heading);
    await begin(browser(), begunStorage(Date.now()));
    await arriveAt(await reopen(browser()), words('home').heading);
  });
});
