import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName, Driver } from '../drive/api.ts';
import { findDesktop } from '../browsers/find.ts';
import { launch } from '../drive/launch.ts';

const fixtures = resolve(import.meta.dirname, '../fixtures');
const extension = join(fixtures, 'drive-extension');
const browsers: readonly BrowserName[] = ['chromium', 'firefox'];

describe.each(browsers)('The driver of %s', (name) => {
  let driver: Driver;
  const folder = mkdtempSync(join(tmpdir(), 'goldseam-pictures-'));

  beforeAll(async () => {
    driver = await launch(name, { extension, grant: ['notifications'] });
  });

  afterAll(async () => {
    await driver.quit();
    rmSync(folder, { recursive: true });
  });

  it('finds the real popup by role and name, and closes it as losing the focus does', async () => {
    const popup = await driver.openPopup();
    expect(popup.kind).toBe('popup');
    await popup.find('heading', 'Drive', { level: 1 });
    await expect(popup.find('button', 'Not there', { timeout: 100 })).rejects.toThrow(/button "Keep"/);
    expect(await driver.pages()).toEqual([]);
    await popup.close();
    expect(await popup.open()).toBe(false);
    expect(await driver.popup()).toBeNull();
  });

  it('types, presses keys and clicks with events that the page can trust', async () => {
    const popup = await driver.openPopup();
    const field = await popup.label('Name');
    await field.fill('first');
    await field.fill('Ana');
    expect(await field.value()).toBe('Ana');
    expect(await popup.focused()).toEqual({ role: 'textbox', name: 'Name', tag: 'input' });
    await popup.press('Tab');
    await popup.press('Space');
    expect(await (await popup.find('checkbox', 'Agreed')).checked()).toBe(true);
    await popup.press('Shift+Tab');
    expect((await popup.focused()).name).toBe('Name');
    await (await popup.find('button', 'Keep')).click();
    await popup.text('Kept');
    const { key, click } = await popup.eval<{ key: [string, boolean][]; click: boolean[] }>('return trusted');
    expect(key.map(([pressed]) => pressed)).toEqual([
      'f',
      'i',
      'r',
      's',
      't',
      'A',
      'n',
      'a',
      'Tab',
      ' ',
      'Shift',
      'Tab',
    ]);
    expect(key.every(([, trusted]) => trusted)).toBe(true);
    // Two to fill, one by the space bar, one on the button.
    expect(click).toEqual([true, true, true, true]);
    await popup.close();
  });

  it('takes pictures, measures and judges a page under the strictest policy', async () => {
    const page = await driver.openPage('popup.html#/here');
    expect(page.kind).toBe('tab');
    expect(await page.url()).toBe(`${driver.origin}/popup.html#/here`);
    await page.size(320, 480);
    expect(await page.eval('return [innerWidth, innerHeight]')).toEqual([320, 480]);
    for (const scheme of ['dark', 'light'] as const) {
      await page.scheme(scheme);
      expect(await page.eval('return matchMedia(`(prefers-color-scheme: ${args[0]})`).matches', scheme)).toBe(
        true,
      );
    }
    const file = join(folder, 'page.png');
    await page.screenshot(file);
    expect(readFileSync(file).subarray(1, 4).toString()).toBe('PNG');
    expect(await page.axe()).toEqual([]);
    await page.eval(`document.querySelector('label').replaceWith(document.querySelector('#name'))`);
    expect((await page.axe()).map(({ id }) => id)).toContain('label');
    expect(await page.eval('return allowed')).toEqual([]);
    await page.close();
    expect(await driver.pages()).toEqual([]);
  });

  it('stops the background, and wakes it with nothing left of the one before', async () => {
    await driver.background('globalThis.remembered = 1');
    await driver.stopBackground();
    expect(await driver.backgroundRunning()).toBe(false);
    expect(await driver.background('return typeof globalThis.remembered')).toBe('undefined');
    expect(await driver.backgroundRunning()).toBe(true);
  });

  it('sees a notification and reports a click on it to a background that sleeps', async () => {
    const shown = { type: 'basic', iconUrl: '/icon.png', title: 'Hello', message: 'A line' };
    await driver.background('await chrome.notifications.create("one", args[0])', shown);
    await expect
      .poll(() => driver.notifications())
      .toEqual([{ id: 'one', title: 'Hello', message: 'A line' }]);
    await driver.stopBackground();
    await driver.clickNotification('one');
    await expect
      .poll(() => driver.background('return (await chrome.storage.local.get()).clicked'), { timeout: 5000 })
      .toBe('one');
  });

  it.each(['kill', 'quit'] as const)('keeps what was stored and its address over a %s', async (how) => {
    const { origin } = driver;
    await driver.background('await chrome.storage.local.set({ survives: args[0] })', how);
    await driver.restart(how);
    expect(driver.origin).toBe(origin);
    expect(await driver.background('return (await chrome.storage.local.get()).survives')).toBe(how);
    const popup = await driver.openPopup();
    await popup.find('heading', 'Drive');
    await popup.close();
  });

  it('tells of a request that the extension caused, and of no other', async () => {
    expect(await driver.requests()).toEqual([]);
    const server = createServer((_request, response) => response.end());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/caused`;
    await driver.background('await chrome.tabs.create({ url: args[0] })', url);
    await expect.poll(() => driver.requests(), { timeout: 10_000 }).toContain(url);
    server.closeAllConnections();
    server.close();
  });
});

describe.each(browsers)('The blank extension in %s', (name) => {
  it('has a popup with a word in it', async () => {
    const driver = await launch(name, { extension: join(fixtures, 'blank-extension') });
    try {
      await (await driver.openPopup()).text('Blank');
    } finally {
      await driver.quit();
    }
  });
});

describe.runIf(findDesktop())('The hidden desktop', () => {
  it('answers the permission dialog, shows the notification and clicks it', async () => {
    const driver = await launch('chromium', { extension, display: 'xvfb' });
    try {
      await driver.grantNotifications();
      const shown = { type: 'basic', iconUrl: '/icon.png', title: 'Really', message: 'A line' };
      await driver.background('await chrome.notifications.create("two", args[0])', shown);
      const titles = async () => (await driver.notifications()).map(({ title }) => title);
      await expect.poll(titles).toEqual(['Really']);
      await driver.stopBackground();
      await driver.clickNotification('0');
      const stored = () => driver.background('return chrome.storage.local.get()');
      await expect.poll(stored, { timeout: 5000 }).toEqual({ added: ['notifications'], clicked: 'two' });
    } finally {
      await driver.quit();
    }
  });
});
