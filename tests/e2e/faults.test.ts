import { describe, expect, it } from 'vitest';
import type { Screen } from '../drive/api.ts';
import { seededStorage, someone } from '../fixtures/year.ts';
import { arriveAt, follow, press } from './person.ts';
import { begin, browsers, kept, useBrowser } from './session.ts';
import { words } from './words.ts';

const { faults, actions } = words('common');
const home = words('home');

/** Follows every link and presses every button that is on the screen, one after the other. */
async function clickAround(screen: Screen): Promise<void> {
  await catchFiles(screen);
  // The way out closes the page: it has tests of its own.
  const targets = `return document.querySelectorAll('a:not([role=button]), button').length`;
  for (let index = 0; index < (await screen.eval<number>(targets)); index++) {
    await screen.eval(`document.querySelectorAll('a:not([role=button]), button')[args[0]]?.click()`, index);
    await screen.find('heading', undefined, { level: 1 });
  }
}

/** Catches a file on its way from the page to the folder of downloads, which is the tester's own. */
async function catchFiles(screen: Screen): Promise<void> {
  await screen.eval(`
    const { createObjectURL } = URL;
    URL.createObjectURL = (file) => {
      void file.text().then((text) => document.documentElement.setAttribute('data-file', text));
      return createObjectURL.call(URL, file);
    };
    const { click } = HTMLElement.prototype;
    HTMLElement.prototype.click = function () {
      if (!this.hasAttribute('download')) click.call(this);
    };`);
}

/** Every screen that shows or takes something of a person. */
const everywhere = [
  ...['journal.html', 'options.html', 'sidepanel.html'],
  ...['begin', 'check', 'plan', 'today', 'lookback', 'reminders', 'people', 'erase', 'entry/any'].map(
    (screen) => `journal.html#/${screen}`,
  ),
];

describe.each(browsers)('Data of a newer Goldseam in %s', (name) => {
  const browser = useBrowser(name);
  const newer = () => ({
    ...seededStorage(Date.now(), 5),
    meta: { version: 99 },
    home: { shape: 'of a later day' },
    [`draft/${someone}/check`]: { asking: 'more' },
    settings: { nudges: { wanted: true, days: [1], time: '07:00', tone: 'soft' } },
  });

  it('are shown to be safe on a screen that can only save a copy', async () => {
    await begin(browser(), newer());
    const popup = await browser().openPopup();
    await arriveAt(popup, faults.newer.heading);
    for (const line of faults.newer.body) await popup.text(line);
    await popup.find('button', actions.exportAll);
    expect(await popup.count('textbox')).toBe(0);
  });

  it('can be saved as a copy with every record in it', async () => {
    await begin(browser(), newer());
    const page = await browser().openPage('journal.html');
    await arriveAt(page, faults.newer.heading);
    await catchFiles(page);
    await press(page, actions.exportAll);
    const file = `return document.documentElement.getAttribute('data-file')`;
    await expect.poll(() => page.eval(file)).toBeTruthy();
    expect(JSON.parse(await page.eval<string>(file))).toEqual(await kept(browser()));
  });

  it('stay the same to the byte whatever is opened and clicked', async () => {
    await begin(browser(), newer());
    const before = JSON.stringify(await kept(browser()));
    const popup = await browser().openPopup();
    await arriveAt(popup, faults.newer.heading);
    await follow(popup, actions.talk);
    await follow(popup, actions.home);
    await follow(popup, actions.help);
    await arriveAt(popup, words('safety').heading);
    await popup.close();
    for (const path of everywhere) {
      const page = await browser().openPage(path);
      await arriveAt(page, faults.newer.heading);
      await page.find('button', actions.exportAll);
      await clickAround(page);
      await page.close();
    }
    await browser().stopBackground();
    await browser().background('return true');
    expect(JSON.stringify(await kept(browser()))).toBe(before);
    expect(await browser().background('return browser.alarms.getAll()')).toEqual([]);
  });

  it.each([{ version: 'new' }, { version: 0 }, 'two', { version: 1, also: 'this' }])(
    'count as newer when the version cannot be read: %j',
    async (meta) => {
      await begin(browser(), { ...seededStorage(Date.now(), 2), meta });
      const popup = await browser().openPopup();
      await arriveAt(popup, faults.newer.heading);
    },
  );
});

describe.each(browsers)('A damaged record of the first screen in %s', (name) => {
  const browser = useBrowser(name);
  const damaged = { relationships: 'gone', current: 3 };

  it('is said to be damaged, built anew from the entries, and kept beside', async () => {
    const sound = seededStorage(Date.now(), 10);
    await begin(browser(), { ...sound, home: damaged });
    const popup = await browser().openPopup();
    await arriveAt(popup, faults.damagedHome.heading);
    for (const line of faults.damagedHome.body) await popup.text(line);
    await press(popup, faults.rebuild);
    await arriveAt(popup, home.heading);
    await popup.find('link', home.check.again);
    const now = await kept(browser());
    const [[key, raw] = ['', null], ...more] = Object.entries(now).filter(([name]) =>
      name.startsWith('damaged/'),
    );
    expect(key).toMatch(/^damaged\/home\/\d+$/);
    expect(raw).toEqual(damaged);
    expect(more).toEqual([]);
    const [before] = (sound.home as { relationships: { check: object; plan: string }[] }).relationships;
    expect(now.home).toMatchObject({ relationships: [{ check: before!.check, plan: before!.plan }] });
    for (const [entry, record] of Object.entries(sound)) {
      if (entry.startsWith('entry/')) expect(now[entry]).toEqual(record);
    }
  });

  it('changes nothing until it is asked to', async () => {
    const before = { ...seededStorage(Date.now(), 10), home: damaged };
    await begin(browser(), before);
    const popup = await browser().openPopup();
    await arriveAt(popup, faults.damagedHome.heading);
    await popup.close();
    const page = await browser().openPage('journal.html#/check');
    await arriveAt(page, faults.damagedHome.heading);
    await browser().stopBackground();
    await browser().background('return true');
    expect(await kept(browser())).toEqual(before);
  });
});
