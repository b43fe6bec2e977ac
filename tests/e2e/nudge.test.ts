import { afterEach, describe, expect, it } from 'vitest';
import type { Driver, LaunchOptions } from '../drive/api.ts';
import { launch } from '../drive/launch.ts';
import { arriveAt, goThroughBeginning, press } from './person.ts';
import { alarms, askForReminder, badge, nextMinute, restartBackground, wish } from './reminder.ts';
import { browsers, kept } from './session.ts';
import { words } from './words.ts';

const { title, message } = words('notice');
const today = words('today');
const dayLength = 86_400_000;

/** Headless Chromium leaves the permission dialog without an answer; this makes Firefox do so too. */
const unanswered: LaunchOptions = { prefs: { 'extensions.webextOptionalPermissionPrompts': true } };
const allowed: LaunchOptions = { grant: ['notifications'] };

const isAllowed = (driver: Driver) =>
  driver.background(`return browser.permissions.contains({ permissions: ['notifications'] })`);

/** Waits without touching the background, for asking it would wake it. */
async function untilAlarmWakes(driver: Driver, due: Date): Promise<void> {
  await expect
    .poll(() => driver.backgroundRunning(), { timeout: due.getTime() - Date.now() + 30_000, interval: 100 })
    .toBe(true);
  expect(Date.now()).toBeGreaterThanOrEqual(due.getTime() - 1000);
}

/** Today's question, in the popup or, where the browser shows none, in a tab. */
async function todaysQuestion(driver: Driver) {
  const found = async () => {
    for (const screen of [await driver.popup(), ...(await driver.pages())]) {
      if (screen && (await screen.url()).endsWith('#/today')) return screen;
    }
    return null;
  };
  await expect.poll(async () => (await found()) !== null, { timeout: 15_000 }).toBe(true);
  return (await found())!;
}

describe.each(browsers)('The reminder in %s', (name) => {
  const open: Driver[] = [];
  const start = async (options: LaunchOptions) => {
    const driver = await launch(name, options);
    open.push(driver);
    return driver;
  };
  afterEach(async () => {
    await Promise.all(open.splice(0).map((driver) => driver.quit()));
  });

  it('is off until it is asked for: no alarm, no permission, nothing kept', async () => {
    const driver = await start({});
    await goThroughBeginning(await driver.openPopup());
    await restartBackground(driver, 1);
    expect(await alarms(driver)).toEqual([]);
    expect(await isAllowed(driver)).toBe(false);
    expect(Object.keys(await kept(driver))).not.toContain('settings');
    expect(await driver.notifications()).toEqual([]);
    expect(await badge(driver)).toBe('');
  });

  it('comes once at its time, wakes the background for it, and is a dot where it may not show', async () => {
    const [driver, silent] = await Promise.all([start(allowed), start(unanswered)]);
    const due = nextMinute();
    for (const one of [driver, silent]) {
      await askForReminder(one, due);
      await expect.poll(() => alarms(one), { timeout: 10_000 }).toEqual([due.getTime()]);
      expect(await badge(one)).toBe('');
      await (await one.popup())?.close();
      await one.stopBackground();
      expect(await one.backgroundRunning()).toBe(false);
    }
    expect(Date.now()).toBeLessThan(due.getTime());
    await Promise.all([untilAlarmWakes(driver, due), untilAlarmWakes(silent, due)]);

    // Where it may show, it shows once, however often the background starts.
    await expect.poll(() => driver.notifications(), { timeout: 10_000 }).toMatchObject([{ title, message }]);
    await restartBackground(driver, 3);
    expect(await driver.notifications()).toHaveLength(1);
    expect(await badge(driver)).toBe('');
    const [next = 0] = await alarms(driver);
    expect(next - Date.now()).toBeGreaterThan(0);
    expect(next - Date.now()).toBeLessThanOrEqual(dayLength);

    // A click on it opens today's question, and an answer takes it away.
    await driver.stopBackground();
    await driver.clickNotification((await driver.notifications())[0]!.id);
    const screen = await todaysQuestion(driver);
    await (await screen.label(today.label)).fill('The tea was warm.');
    await press(screen, today.keep);
    await arriveAt(screen, today.kept.heading);
    await expect
      .poll(() => driver.background('return Object.keys(await browser.notifications.getAll())'))
      .toEqual([]);
    await driver.restart('quit');
    await expect.poll(() => alarms(driver), { timeout: 10_000 }).toEqual([next]);
    expect(await badge(driver)).toBe('');
    expect(await driver.notifications()).toHaveLength(1);

    // Where it may not show, the dot stands for it, also after a restart, until there is an answer.
    expect(await isAllowed(silent)).toBe(false);
    await expect.poll(() => badge(silent), { timeout: 10_000 }).toBe('•');
    expect(await silent.notifications()).toEqual([]);
    await silent.restart('quit');
    await expect.poll(() => badge(silent), { timeout: 10_000 }).toBe('•');
    await expect.poll(() => alarms(silent), { timeout: 10_000 }).toEqual([next]);
    const popup = await silent.openPopup();
    await popup.eval(`location.hash = '#/today'`);
    await (await popup.label(today.label)).fill('Nothing much.');
    await press(popup, today.keep);
    await arriveAt(popup, today.kept.heading);
    await expect.poll(() => badge(silent), { timeout: 10_000 }).toBe('');
    expect(await wish(silent)).toMatchObject({ wanted: true });
  });
});
