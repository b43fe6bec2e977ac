import { describe, expect, it } from 'vitest';
import { begunStorage } from '../fixtures/year.ts';
import { launch } from '../drive/launch.ts';
import { arriveAt, follow } from './person.ts';
import { begin, browsers, tidy, useBrowser, type Kept } from './session.ts';
import { words } from './words.ts';

const { welcome, side } = words('start');
const reference = words('reference');

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
    { sides: ['hurt'], there: ['hurt'], absent: ['broke'] },
    { sides: ['broke'], there: ['broke'], absent: ['hurt'] },
    { sides: ['hurt', 'broke'], there: ['hurt', 'broke'], absent: [] },
  ] as const)('shows what helps in a hard talk on the side $sides', async ({ sides, there, absent }) => {
    await begin(browser(), onSide(...sides));
    const panel = await browser().openPage('sidepanel.html');
    await panel.size(320, 700);
    await arriveAt(panel, reference.heading);
    const text = await panel.eval<string>(`return document.querySelector('main').textContent`);
    for (const shown of there) {
      for (const line of [...reference[shown].do, ...reference[shown].dont]) expect(text).toContain(line);
    }
    for (const other of absent) expect(text).not.toContain(reference[other].do[0]);
  });

  it('begins with the first questions when there is nothing yet', async () => {
    const panel = await browser().openPage('sidepanel.html');
    await arriveAt(panel, side.heading);
  });
});
