import { expect, onTestFinished } from 'vitest';
import type { BrowserName, Driver, LaunchOptions, Screen } from '../drive/api.ts';
import { launch } from '../drive/launch.ts';
import { dayEnds } from '../fixtures/repair.ts';
import { begunStorage } from '../fixtures/year.ts';
import { arriveAt, follow, press } from './person.ts';
import { begin } from './session.ts';
import { words } from './words.ts';

const reminders = words('reminders');
const minute = 60_000;

/** Opens the reminder's screen in the popup, from home. */
export async function openReminder(driver: Driver): Promise<Screen> {
  await begin(driver, begunStorage(Date.now()));
  const popup = await driver.openPopup();
  await arriveAt(popup, words('home').heading);
  await follow(popup, words('home').reminders);
  await arriveAt(popup, reminders.heading);
  return popup;
}

/** How the reminder's screen begins to say that it is on, at whichever hour a test runs. */
export const isOn = new RegExp(
  `^(${(['on', 'waiting', 'quiet'] as const).map((kind) => reminders.state[kind].split('.')[0]).join('|')})\\.`,
);

/** Types a time into the browser's own field, as it is read in American English. */
export async function typeTime(screen: Screen, at: Date): Promise<void> {
  const digits = (value: number) => String(value).padStart(2, '0');
  const hours = at.getHours();
  await (await screen.label(reminders.plan.time.label)).focus();
  await screen.type(
    `${digits(hours % 12 || 12)}${digits(at.getMinutes())}${hours < 12 ? 'A' : 'P'}M`.slice(0, 5),
  );
  expect(await (await screen.label(reminders.plan.time.label)).value()).toBe(
    `${digits(hours)}:${digits(at.getMinutes())}`,
  );
}

/** Opens the screen on which it is said when the reminder comes, and keeps no quiet hours: a test may run at night. */
export async function openWhen(driver: Driver): Promise<Screen> {
  const popup = await openReminder(driver);
  await follow(popup, reminders.plan.heading);
  await arriveAt(popup, reminders.plan.heading);
  await (await popup.find('checkbox', reminders.plan.quiet.keep)).click();
  return popup;
}

/** Asks for the reminder at this time of day; the browser may close the popup over it. */
export async function askForReminder(driver: Driver, at: Date): Promise<void> {
  const popup = await openWhen(driver);
  await typeTime(popup, at);
  await press(popup, reminders.on);
  const wanted = { plans: [{ wanted: true }] };
  await expect.poll(() => wish(driver), { timeout: 10_000 }).toMatchObject(wanted);
}

export const wish = (driver: Driver) =>
  driver.background('return (await browser.storage.local.get("settings")).settings?.nudges ?? null');

/** When the alarms are to ring, in epoch milliseconds. */
export const alarms = (driver: Driver) =>
  driver.background<number[]>('return (await browser.alarms.getAll()).map((alarm) => alarm.scheduledTime)');

export const badge = (driver: Driver) => driver.background<string>('return browser.action.getBadgeText({})');

/** The next full minute that leaves time enough to ask for it. */
export function nextMinute(): Date {
  return new Date(Math.ceil((Date.now() + 25_000) / minute) * minute);
}

/** The first minute of a person's day: a time that has passed already. */
export function earlierToday(): Date {
  const end = new Date(endOfDay(new Date()));
  end.setDate(end.getDate() - 1);
  return end;
}

/** When a person's day ends that holds this moment, in epoch milliseconds. */
export function endOfDay(at: Date): number {
  const end = new Date(at);
  if (end.getHours() >= dayEnds) end.setDate(end.getDate() + 1);
  return end.setHours(dayEnds, 0, 0, 0);
}

/** Starts the background anew some times, as a browser does over a day. */
export async function restartBackground(driver: Driver, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await driver.stopBackground();
    await driver.background('return navigator.locks.request("goldseam", () => true)');
  }
}

/** Starts a browser that ends with its test. */
export async function start(name: BrowserName, options: LaunchOptions): Promise<Driver> {
  const driver = await launch(name, options);
  onTestFinished(() => driver.quit());
  return driver;
}

/**
 * Waits without asking the background anything, for that would wake it. The browser may wake it
 * for reasons of its own meanwhile: until shortly before the time it is put to sleep again.
 */
export async function untilAlarmWakes(driver: Driver, due: Date): Promise<void> {
  const untilDue = () => due.getTime() - Date.now();
  await expect.poll(untilDue, { timeout: 90_000, interval: 100 }).toBeLessThan(10_000);
  expect(await driver.notifications()).toEqual([]);
  let slept = false;
  const wokenByAlarm = async () => {
    const running = await driver.backgroundRunning();
    if (running && untilDue() > 1000) {
      await driver.stopBackground();
      slept = true;
      return false;
    }
    slept ||= !running;
    return running;
  };
  await expect.poll(wokenByAlarm, { timeout: 40_000, interval: 100 }).toBe(true);
  expect(slept).toBe(true);
}
