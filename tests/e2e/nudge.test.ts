import { describe, expect, it } from 'vitest';
import type { Driver, LaunchOptions, Screen } from '../drive/api.ts';
import { arriveAt, follow, goThroughBeginning, press } from './person.ts';
import {
  alarms,
  askForReminder,
  badge,
  endOfDay,
  nextMinute,
  restartBackground,
  start,
  untilAlarmWakes,
  wish,
} from './reminder.ts';
import { browsers, kept } from './session.ts';
import { words } from './words.ts';

const { title, message } = words('notice').nudge.choices[0];
const today = words('today');
const dayLength = 86_400_000;

/** Headless Chromium leaves the permission dialog without an answer; this makes Firefox do so too. */
const unanswered: LaunchOptions = { prefs: { 'extensions.webextOptionalPermissionPrompts': true } };
const allowed: LaunchOptions = { grant: ['notifications'] };

const isAllowed = (driver: Driver) =>
  driver.background(`return browser.permissions.contains({ permissions: ['notifications'] })`);

/** Today's question, in the popup or, where the browser shows none, in a tab. */
async function todaysQuestion(driver: Driver) {
  const found = async () => {
    for (const screen of [await driver.popup(), ...(await driver.pages())]) {
      if (screen && /#\/today(\/[\w-]+)?$/.test(await screen.url())) return screen;
    }
    return null;
  };
  await expect.poll(async () => (await found()) !== null, { timeout: 15_000 }).toBe(true);
  return (await found())!;
}

/** Asks for the reminder and lets the background go to sleep. */
async function askAndSleep(driver: Driver, due: Date): Promise<void> {
  await askForReminder(driver, due);
  await expect.poll(() => alarms(driver), { timeout: 15_000 }).toEqual([due.getTime()]);
  expect(await badge(driver)).toBe('');
  await (await driver.popup())?.close();
  await driver.stopBackground();
  expect(await driver.backgroundRunning()).toBe(false);
}

/** While a question is open, the one alarm is for the end of the person's day. */
async function expectEndOfDay(driver: Driver, due: Date): Promise<void> {
  await expect.poll(() => alarms(driver), { timeout: 15_000 }).toEqual([endOfDay(due)]);
}

/** There is one alarm for the next time, a day later; a change of the clocks may move it a little. */
async function expectNext(driver: Driver, due: Date): Promise<void> {
  const away = async () =>
    (await alarms(driver)).map((at) => Math.abs(at - due.getTime() - dayLength) <= dayLength / 20);
  await expect.poll(away, { timeout: 15_000 }).toEqual([true]);
  expect((await alarms(driver))[0]! - Date.now()).toBeLessThanOrEqual(dayLength);
}

async function answer(screen: Screen): Promise<void> {
  await (await screen.label(today.label)).fill('The tea was warm.');
  await press(screen, today.keep);
  await arriveAt(screen, today.kept.heading);
}

/** Where it may show, it shows once, a click opens today's question, and an answer takes it away. */
async function expectShownOnce(driver: Driver, due: Date): Promise<void> {
  await expect.poll(() => driver.notifications(), { timeout: 15_000 }).toMatchObject([{ title, message }]);
  await restartBackground(driver, 3);
  expect(await driver.notifications()).toHaveLength(1);
  expect(await badge(driver)).toBe('');
  await expectEndOfDay(driver, due);
  await driver.stopBackground();
  await driver.clickNotification((await driver.notifications())[0]!.id);
  await answer(await todaysQuestion(driver));
  const showing = () => driver.background('return Object.keys(await browser.notifications.getAll())');
  await expect.poll(showing, { timeout: 15_000 }).toEqual([]);
  await driver.restart('quit');
  await expectNext(driver, due);
  expect(await badge(driver)).toBe('');
  expect(await driver.notifications()).toHaveLength(1);
}

/** Where it may not show, a dot stands for it, after a restart too, until there is an answer. */
async function expectDot(driver: Driver, due: Date): Promise<void> {
  expect(await isAllowed(driver)).toBe(false);
  await expect.poll(() => badge(driver), { timeout: 15_000 }).toBe('•');
  expect(await driver.notifications()).toEqual([]);
  await driver.restart('quit');
  await expect.poll(() => badge(driver), { timeout: 15_000 }).toBe('•');
  await expectEndOfDay(driver, due);
  const popup = await driver.openPopup();
  await arriveAt(popup, words('home').heading);
  await popup.text(words('reminders').unseen.denied);
  await follow(popup, words('home').answerToday);
  await answer(popup);
  await expect.poll(() => badge(driver), { timeout: 15_000 }).toBe('');
  expect(await wish(driver)).toMatchObject({ plans: [{ wanted: true }] });
}

describe('The reminder', () => {
  it.each(browsers)(
    'is off until it is asked for, with no alarm, no permission and nothing kept, in %s',
    async (name) => {
      const driver = await start(name, {});
      await goThroughBeginning(await driver.openPopup());
      await restartBackground(driver, 1);
      expect(await alarms(driver)).toEqual([]);
      expect(await isAllowed(driver)).toBe(false);
      expect(Object.keys(await kept(driver))).not.toContain('settings');
      expect(await driver.notifications()).toEqual([]);
      expect(await badge(driver)).toBe('');
    },
  );

  it('comes once at its time, wakes the background for it, and is a dot where it may not show', async () => {
    // One minute is waited for, in both browsers at once.
    const showing = await Promise.all(browsers.map((name) => start(name, allowed)));
    const silent = await Promise.all(browsers.map((name) => start(name, unanswered)));
    const all = [...showing, ...silent];
    const due = nextMinute();
    await Promise.all(all.map((driver) => askAndSleep(driver, due)));
    expect(Date.now()).toBeLessThan(due.getTime());
    await Promise.all(all.map((driver) => untilAlarmWakes(driver, due)));
    for (const driver of showing) await expectShownOnce(driver, due);
    for (const driver of silent) await expectDot(driver, due);
  });
});
