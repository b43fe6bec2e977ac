import { describe, expect, it } from 'vitest';
import { begunStorage } from '../fixtures/year.ts';
import { launch } from '../drive/launch.ts';
import { arriveAt, follow, press } from './person.ts';
import { begin, browsers, tidy, useBrowser, type Kept } from './session.ts';
import { words } from './words.ts';

const { welcome, side } = words('start');
const moment = words('moment');

describe.each(browsers)('Installing in %s', (name) => {
  it('opens the welcome page once, and nothing else', async () => {
    const driver = await launch(name);
    try {
      await expect.poll(async () => (await driver.pages()).length, { timeout: 15_000 }).toBe(1);
      const [page] = await driver.pages();
      await arriveAt(page!, welcome.heading);
      expect(await page!.url()).toBe(`${driver.origin}/journal.html#/welcome`);
      expect(await driver.panel()).toBeNull();
      expect(await driver.popup()).toBeNull();
      expect(await driver.background('return browser.storage.local.get(null)')).toEqual({});
      await follow(page!, welcome.begin);
      await arriveAt(page!, side.heading);

      await tidy(driver);
      await driver.stopBackground();
      await driver.background('return true');
      await driver.restart('quit');
      await driver.background('return true');
      const popup = await driver.openPopup();
      await arriveAt(popup, side.heading);
      expect(await driver.pages()).toEqual([]);
    } finally {
      await driver.quit();
    }
  });
});

describe.each(browsers)('The side panel in %s', (name) => {
  const browser = useBrowser(name);

  function onSide(...sides: string[]): Kept {
    const { home, ...records } = begunStorage(Date.now());
    const [glance] = home.relationships;
    return { ...records, home: { ...home, relationships: [{ ...glance, sides }] } };
  }

  it.each([
    { sides: ['hurt'], there: ['hurt'] },
    { sides: ['broke'], there: ['broke'] },
    { sides: ['hurt', 'broke'], there: ['hurt', 'broke'] },
  ] as const)(
    'shows what helps in a hard talk on the side $sides, and no other',
    async ({ sides, there }) => {
      await begin(browser(), onSide(...sides));
      const panel = await browser().openPage('sidepanel.html');
      await panel.size(320, 700);
      const titles = there.flatMap((shown) => moment[shown].map(({ title }) => title));
      for (const title of titles) {
        await arriveAt(panel, title);
        await press(panel, moment.next);
      }
      // Beyond the last one comes the first: there was none between them.
      await arriveAt(panel, titles[0] ?? '');
    },
  );

  it('begins with the first questions when there is nothing yet', async () => {
    const panel = await browser().openPage('sidepanel.html');
    await arriveAt(panel, side.heading);
  });
});
