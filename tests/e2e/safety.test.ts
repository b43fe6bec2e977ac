import { describe, expect, it } from 'vitest';
import type { Driver, Screen } from '../drive/api.ts';
import { seededStorage } from '../fixtures/year.ts';
import { openPanel } from './panel.ts';
import { arriveAt, follow } from './person.ts';
import { begin, browsers, kept, useBrowser, type Kept } from './session.ts';
import { mainScreens, openStop, screens } from './stop.ts';
import { words } from './words.ts';

const { actions } = words('common');
const safety = words('safety');

interface Place {
  readonly place: string;
  readonly open: (driver: Driver) => Promise<Screen>;
}
const places: readonly Place[] = [
  { place: 'the popup', open: (driver) => driver.openPopup() },
  { place: 'the full page', open: (driver) => driver.openPage('journal.html#/journal') },
  { place: 'the options page', open: (driver) => driver.openPage('options.html') },
  { place: 'the panel', open: openPanel },
];

interface Everything {
  readonly local: Kept;
}

/** Everything that a page of ours could keep anything in. */
const everything = `
  const area = (name) => (globalThis.browser ?? chrome).storage[name].get(null).catch(() => ({}));
  return JSON.stringify({
    local: await area('local'),
    session: await area('session'),
    sync: await area('sync'),
    page: { ...localStorage },
    tab: { ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys().catch(() => []),
    cookies: document.cookie,
    // The browser's own history keeps what tabs have been at.
    address: location.href,
    title: document.title,
    state: history.state,
  }, null, 1);`;

describe.each(browsers)('“I do not feel safe” in %s', (name) => {
  const browser = useBrowser(name);

  it.each(places)('opens from $place, and nothing is kept of the visit', async ({ place, open }) => {
    await begin(browser(), seededStorage(Date.now(), 9));
    const screen = await open(browser());
    await screen.find('link', actions.help, { timeout: 10_000 });
    if (place === 'the popup') await expect.poll(async () => (await kept(browser())).place).toBe('#/home');
    const before = await screen.eval<string>(everything);
    await follow(screen, actions.help);
    await arriveAt(screen, safety.heading);
    expect(await screen.eval(everything)).toBe(before);
    await screen.eval(`document.querySelector('summary').click()`);
    expect(await screen.eval(everything)).toBe(before);
    await screen.close();
    expect(await kept(browser())).toEqual((JSON.parse(before) as Everything).local);
  });

  it('leads on to every other screen, and back to the one before', async () => {
    await begin(browser(), seededStorage(Date.now(), 9));
    const page = await browser().openPage('journal.html#/journal');
    await arriveAt(page, words('journal').heading);
    const go = async (link: string, heading: string) => {
      await page.eval(`document.querySelector(args[0]).click()`, `nav a[href="${link}"]`);
      await arriveAt(page, heading);
    };
    for (const [link, heading] of [
      ['#/journal', words('journal').heading],
      ['#/settings', words('settings').heading],
      ['#/home', words('home').heading],
    ] as const) {
      await go('#/help', safety.heading);
      await go(link, heading);
    }
    await go('#/help', safety.heading);
    await page.eval('history.back()');
    await arriveAt(page, words('home').heading);
    await page.eval('history.back()');
    await page.absent('heading', safety.heading);
  });

  const everywhere = (name === 'chromium' ? screens : mainScreens).filter(
    (stop) => !stop.neutral && stop.hash !== '#/help',
  );
  it.each(everywhere)('is one press away: $name', async (stop) => {
    const screen = await openStop(browser(), stop);
    await stop.act?.(screen);
    await (await screen.find('link', actions.help)).click();
    await arriveAt(screen, safety.heading);
  });
});
