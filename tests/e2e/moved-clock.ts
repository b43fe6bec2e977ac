import { expect } from 'vitest';
import type { BrowserName, Driver, LaunchOptions } from '../drive/api.ts';
import { movableBuilds } from '../drive/folders.ts';
import { begin, type Kept } from './session.ts';

/** Where the build for tests reads how far its clock is ahead, in milliseconds (platform/moved-clock.ts). */
const key = 'test/moved-by';

const minute = 60_000;

/** A browser with the build whose clock can be moved. */
export const movable = (name: BrowserName, options: LaunchOptions = {}): LaunchOptions => ({
  extension: movableBuilds[name],
  ...options,
});

/** A time of day on the day that is so many days ahead, on this machine's clock. */
export function at(time: string, ahead: number): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const day = new Date();
  day.setDate(day.getDate() + ahead);
  return day.setHours(hours, minutes, 0, 0);
}

/** The ISO date of a moment. */
export function dateOf(moment: number): string {
  const day = new Date(moment);
  const part = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${part(day.getMonth() + 1)}-${part(day.getDate())}`;
}

/** Begins at this moment, which is never before the real one, with records that ask for a reminder, and waits for its alarm. */
export async function beginAt(driver: Driver, now: number, records: Kept): Promise<void> {
  await driver.background('await browser.alarms.clearAll()');
  await begin(driver, { ...records, [key]: now - Date.now() });
  await expect.poll(() => nextLook(driver), { timeout: 15_000 }).toBeGreaterThan(now);
}

/**
 * Moves the clock, and with it the alarm, as a device does that was asleep: one whose time has
 * come meanwhile rings at once, and wakes the background if it sleeps.
 */
export async function timePasses(driver: Driver, now: number): Promise<void> {
  await driver.background(
    `const before = (await browser.storage.local.get(args[1]))[args[1]] ?? 0;
     const moved = args[0] - Date.now();
     const alarms = await browser.alarms.getAll();
     await browser.alarms.clearAll();
     await browser.storage.local.set({ [args[1]]: moved });
     for (const { name, scheduledTime } of alarms) {
       await browser.alarms.create(name, { when: Math.max(Date.now(), scheduledTime + before - moved) });
     }`,
    now,
    key,
  );
  // An alarm that rang has set the next one, which is ahead, or there is none any more.
  const ahead = () =>
    driver.background<boolean>(
      'return (await browser.alarms.getAll()).every(({ scheduledTime }) => scheduledTime > Date.now())',
    );
  await expect.poll(ahead, { timeout: 15_000 }).toBe(true);
}

/** When the one alarm rings by the moved clock, to the minute; null when there is none. */
export async function nextLook(driver: Driver): Promise<number | null> {
  const found = await driver.background<number[]>(
    `const moved = (await browser.storage.local.get(args[0]))[args[0]] ?? 0;
     return (await browser.alarms.getAll()).map(({ scheduledTime }) => scheduledTime + moved)`,
    key,
  );
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0] === undefined ? null : Math.round(found[0] / minute) * minute;
}

export async function expectNextLook(driver: Driver, when: number | null): Promise<void> {
  await expect.poll(() => nextLook(driver), { timeout: 15_000 }).toBe(when);
}

/** The ids of the notifications that are on the screen now. */
export const onScreen = (driver: Driver) =>
  driver.background<string[]>(
    'return browser.notifications ? Object.keys(await browser.notifications.getAll()) : []',
  );

export async function expectOnScreen(driver: Driver, ids: readonly string[]): Promise<void> {
  await expect.poll(() => onScreen(driver), { timeout: 15_000 }).toEqual(ids);
}
