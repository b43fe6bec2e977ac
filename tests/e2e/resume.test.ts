import { describe, expect, it } from 'vitest';
import type { Driver, LaunchOptions } from '../drive/api.ts';
import { brokeStorage } from '../fixtures/repair.ts';
import { nudgeWith } from '../fixtures/reminder.ts';
import { arriveAt, follow } from './person.ts';
import { alarms, badge, nextMinute, restartBackground, start, untilAlarmWakes } from './reminder.ts';
import { begin, browsers, kept } from './session.ts';
import { words } from './words.ts';

const notice = words('notice').apart;
const { over } = words('apart');
const dayLength = 86_400_000;

/** Firefox's timer wraps after 2^32 milliseconds: an alarm so far ahead would ring after this rest. */
const beyondWrap = 2 ** 32 + 8000;

const allowed: LaunchOptions = { grant: ['notifications'] };
const unanswered: LaunchOptions = { prefs: { 'extensions.webextOptionalPermissionPrompts': true } };

/** One time apart that ends at this moment, and others that end long after it. */
async function letApart(driver: Driver, until: number): Promise<void> {
  const now = Date.now();
  const apart = (id: string, end: number) => ({ id, asked: 'them', from: now - dayLength, until: end });
  const ends = { 'ends-now': until, wraps: now + beyondWrap, longest: now + 400 * dayLength };
  await begin(driver, {
    ...brokeStorage(now, {
      glance: { apart: apart('ends-now', until) },
      entries: [{ kind: 'apart', ...apart('ends-now', until), texts: { agreed: 'No calls.', resume: '' } }],
    }),
    nudge: nudgeWith({
      resumes: Object.entries(ends).map(([id, at]) => ({ apart: id, at, state: 'waiting' })),
    }),
  });
  await expect.poll(() => alarms(driver), { timeout: 15_000 }).toEqual([until]);
  await driver.stopBackground();
}

const told = async (driver: Driver) =>
  ((await kept(driver)).nudge as { resumes: { apart: string; state: string }[] }).resumes.flatMap(
    ({ apart, state }) => (state === 'waiting' ? [] : [`${apart} ${state}`]),
  );

/** Told once, by a notification, whatever wakes the background afterwards; a click leads to the screen about it. */
async function expectToldOnce(driver: Driver, until: Date): Promise<void> {
  await expect.poll(() => driver.notifications(), { timeout: 15_000 }).toMatchObject([notice]);
  await restartBackground(driver, 3);
  expect(await driver.notifications()).toHaveLength(1);
  expect(await told(driver)).toEqual(['ends-now told']);
  expect(await badge(driver)).toBe('');
  // The next look is at most a day ahead, however far away the next end is.
  const [next = 0] = await alarms(driver);
  expect(next).toBeGreaterThan(until.getTime());
  expect(next).toBeLessThanOrEqual(Date.now() + dayLength);
  await driver.clickNotification((await driver.notifications())[0]!.id);
  await expect.poll(() => told(driver), { timeout: 15_000 }).toEqual(['ends-now met']);
  await driver.restart('quit');
  await expect.poll(async () => (await alarms(driver)).length, { timeout: 15_000 }).toBe(1);
  expect(await driver.notifications()).toHaveLength(1);
}

/** Where no notification may show, a dot stands for it until the person has been there. */
async function expectDot(driver: Driver): Promise<void> {
  await expect.poll(() => badge(driver), { timeout: 15_000 }).toBe('•');
  expect(await driver.notifications()).toEqual([]);
  const popup = await driver.openPopup();
  await popup.find('heading', over.label, { level: 2 });
  await follow(popup, words('apart').running.open);
  await arriveAt(popup, over.heading);
  await expect.poll(() => badge(driver), { timeout: 15_000 }).toBe('');
  expect(await told(driver)).toEqual(['ends-now met']);
}

describe('The end of a time apart', () => {
  it('is told at its time, neither early nor twice, and no end beyond the timer’s range is told with it', async () => {
    // One minute is waited for, in both browsers at once.
    const showing = await Promise.all(browsers.map((name) => start(name, allowed)));
    const silent = await Promise.all(browsers.map((name) => start(name, unanswered)));
    const until = nextMinute();
    await Promise.all([...showing, ...silent].map((driver) => letApart(driver, until.getTime())));
    await Promise.all([...showing, ...silent].map((driver) => untilAlarmWakes(driver, until)));
    expect(Date.now()).toBeGreaterThan(until.getTime() - 1000);
    for (const driver of showing) await expectToldOnce(driver, until);
    for (const driver of silent) await expectDot(driver);
  });
});
