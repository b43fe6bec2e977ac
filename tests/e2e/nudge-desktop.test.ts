import { afterEach, describe, expect, it } from 'vitest';
import { findDesktop } from '../browsers/find.ts';
import type { Driver } from '../drive/api.ts';
import { launch } from '../drive/launch.ts';
import { arriveAt, follow } from './person.ts';
import { alarms, askForReminder, badge, earlierToday } from './reminder.ts';
import { containing, words } from './words.ts';

const { title, message } = words('notice').nudge.choices[0];
const { unseen, heading } = words('reminders');

const isAllowed = (driver: Driver) =>
  driver.background(`return browser.permissions.contains({ permissions: ['notifications'] })`);

describe.runIf(findDesktop())('The reminder on a desktop, asked for in the popup of Chromium', () => {
  let driver: Driver;
  afterEach(() => driver.quit());

  it('arrives as a real notification after a yes, though the question closed the popup', async () => {
    driver = await launch('chromium', { display: 'xvfb' });
    await askForReminder(driver, earlierToday());
    await driver.answerDialog('allow');
    await expect.poll(() => isAllowed(driver), { timeout: 10_000 }).toBe(true);
    await expect.poll(() => driver.notifications(), { timeout: 10_000 }).toMatchObject([{ title, message }]);
    await expect.poll(() => badge(driver)).toBe('');
    await driver.stopBackground();
    await driver.clickNotification('0');
    const address = async () => {
      const popup = await driver.popup();
      return Promise.all(
        [...(popup ? [popup] : []), ...(await driver.pages())].map((screen) => screen.url()),
      );
    };
    await expect
      .poll(address, { timeout: 10_000 })
      .toContainEqual(expect.stringMatching(/#\/today\/[\w-]+$/));
    expect(await driver.notifications()).toHaveLength(1);
  });

  it('is taken away and is a dot when the permission is taken back, and its screen says what helps', async () => {
    driver = await launch('chromium', { display: 'xvfb' });
    await askForReminder(driver, earlierToday());
    await driver.answerDialog('allow');
    await expect.poll(() => driver.notifications(), { timeout: 10_000 }).toHaveLength(1);
    await driver.background(`await browser.permissions.remove({ permissions: ['notifications'] })`);
    await expect.poll(() => badge(driver), { timeout: 10_000 }).toBe('•');
    const page = await driver.openPage('journal.html#/unseen');
    await page.text(containing(unseen.revoked.line));
    await page.text(unseen.revoked.chrome);
    expect(await driver.notifications()).toHaveLength(1);
  });

  it('is a dot after a no, and its screen says so and offers to ask again', async () => {
    driver = await launch('chromium', { display: 'xvfb' });
    await askForReminder(driver, earlierToday());
    await driver.answerDialog('deny');
    await expect.poll(() => badge(driver), { timeout: 10_000 }).toBe('•');
    expect(await isAllowed(driver)).toBe(false);
    expect(await driver.notifications()).toEqual([]);
    expect(await alarms(driver)).toHaveLength(1);
    const page = await driver.openPage('journal.html#/reminders');
    await arriveAt(page, heading);
    await page.text(containing(`${unseen.denied} ${unseen.dot}`));
    await follow(page, unseen.fixes.heading);
    await page.find('button', unseen.ask);
  });
});
