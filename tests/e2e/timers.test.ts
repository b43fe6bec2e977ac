import { describe, expect, it } from 'vitest';
import type { Driver, LaunchOptions, Screen } from '../drive/api.ts';
import { begunStorage } from '../fixtures/year.ts';
import { tabAndChoose, tabAndPress, tabTo } from './keyboard.ts';
import { typeAndClose } from './mid-word.ts';
import { inDays, typeDay, typeTimeIn } from './moments.ts';
import { arriveAt, follow, press } from './person.ts';
import { alarms, badge, nextMinute, restartBackground, start, untilAlarmWakes } from './reminder.ts';
import { begin, browsers, kept, keptUnder, useBrowser } from './session.ts';
import { containing, words } from './words.ts';

const pause = words('pause');
const talk = words('talk');
const after = words('after');
const notice = words('notice').pause;
const minute = 60_000;

interface Timer {
  from: number;
  until: number;
  state: string;
}
const timers = async (driver: Driver) =>
  ((await kept(driver)).timers ?? {}) as Partial<Record<'pause' | 'talk', Timer | null>>;

/** Opens a screen in the popup, whatever it showed before. */
async function popupAt(driver: Driver, hash: string, heading: string): Promise<Screen> {
  const popup = await driver.openPopup();
  await popup.find('heading', undefined, { level: 1, timeout: 10_000 });
  await popup.eval('location.hash = args[0]', hash);
  await arriveAt(popup, heading);
  return popup;
}

async function choose(screen: Screen, length: string): Promise<void> {
  await (await screen.find('radio', length)).click();
}

describe.each(browsers)('A pause in %s', (name) => {
  it('is begun by keyboard, and runs on without popup, worker and browser', async () => {
    const driver = await start(name, {});
    await begin(driver, begunStorage(Date.now()));
    const popup = await popupAt(driver, '#/pause', pause.heading);
    await tabAndChoose(popup, pause.length.twenty, 0);
    await popup.text(containing('Does '));
    await tabAndPress(popup, pause.begin);
    await arriveAt(popup, pause.running.heading);
    const begun = (await timers(driver)).pause;
    expect(begun?.state).toBe('waiting');
    // What was said aloud is what is kept, and saying it took no minute.
    expect(begun!.until - begun!.from).toBeGreaterThan(19 * minute);
    expect(begun!.until - begun!.from).toBeLessThanOrEqual(20 * minute);
    await popup.close();
    await driver.stopBackground();
    await driver.restart('quit');
    await expect.poll(() => alarms(driver), { timeout: 15_000 }).toEqual([begun!.until]);
    const later = await popupAt(driver, '#/pause', pause.running.heading);
    await later.text(/^You can go on in (18|19|20) minutes$/);
    expect((await timers(driver)).pause).toEqual(begun);
  });
});

describe.each(browsers)('The timers of a talk in %s', (name) => {
  const browser = useBrowser(name);

  it('are the same in the popup and in the page beside it', async () => {
    await begin(browser(), begunStorage(Date.now()));
    const page = await browser().openPage('journal.html#/pause');
    await arriveAt(page, pause.heading);
    const popup = await popupAt(browser(), '#/pause', pause.heading);
    await choose(popup, pause.length.two);
    await press(popup, pause.begin);
    for (const screen of [popup, page]) {
      await arriveAt(screen, pause.running.heading);
      await screen.text(/^You can go on in two hours$/);
    }
    await press(popup, pause.running.longer);
    await arriveAt(popup, pause.heading);
    await choose(popup, pause.length.twenty);
    await press(popup, pause.begin);
    await page.text(/^You can go on in (19|20) minutes$/);
    await press(popup, pause.running.goOn);
    await arriveAt(page, pause.heading);
    expect((await timers(browser())).pause).toBeNull();
    expect(await alarms(browser())).toEqual([]);
  });

  it('let a talk be stopped sooner, with the next one agreed on, and lead to a look back', async () => {
    await begin(browser(), begunStorage(Date.now()));
    const popup = await popupAt(browser(), '#/talk', talk.heading);
    await choose(popup, '10 minutes');
    await press(popup, talk.begin);
    await arriveAt(popup, talk.running.heading);
    await popup.text(/^It ends in ten minutes$/);
    await press(popup, talk.running.stop);
    await arriveAt(popup, talk.over.heading);
    await popup.text(talk.over.say);
    expect((await timers(browser())).talk).toMatchObject({ state: 'met' });
    await expect.poll(() => badge(browser()), { timeout: 10_000 }).toBe('');
    const next = inDays(3, 20, 15);
    await typeDay(popup, talk.over.next.label, next);
    await typeTimeIn(popup, talk.over.nextTime, next);
    await popup.text(/^Next talk: .+, 8:15\sPM$/);
    expect((await kept(browser())).timers).toMatchObject({ next: next.getTime() });
    await follow(popup, talk.over.after);
    await arriveAt(popup, after.heading);
  });

  it('keep the look back as an entry of its own', async () => {
    await begin(browser(), begunStorage(Date.now()));
    const popup = await popupAt(browser(), '#/after', after.heading);
    await press(popup, after.keep);
    await popup.find('alert', words('common').amiss);
    await (await popup.label(after.fields.helped.label)).fill('We stopped in time.');
    await press(popup, after.keep);
    await arriveAt(popup, after.kept.heading);
    expect(await keptUnder(browser(), 'entry/')).toMatchObject([
      { kind: 'after', texts: { went: '', helped: 'We stopped in time.', differently: '' } },
    ]);
  });

  it('let it be left out', async () => {
    await begin(browser(), begunStorage(Date.now()));
    const popup = await popupAt(browser(), '#/after', after.heading);
    await follow(popup, after.skip);
    await arriveAt(popup, words('home').heading);
    expect(await keptUnder(browser(), 'entry/')).toEqual([]);
  });

  it('lose no word of it when the popup dies in the middle', async () => {
    await begin(browser(), begunStorage(Date.now()));
    const popup = await popupAt(browser(), '#/after', after.heading);
    await tabTo(popup, 'textbox', after.fields.went.label);
    await typeAndClose(popup, 'We shouted, and then we sto');
    const again = await popupAt(browser(), '#/after', after.heading);
    expect(await (await again.label(after.fields.went.label)).value()).toBe('We shouted, and then we sto');
  });
});

const allowed: LaunchOptions = { grant: ['notifications'] };
const unanswered: LaunchOptions = { prefs: { 'extensions.webextOptionalPermissionPrompts': true } };

/** A pause and a talk that end at this moment, while everything sleeps. */
async function letEnd(driver: Driver, until: number): Promise<void> {
  const timer = { from: until - 30 * minute, until, state: 'waiting' };
  await begin(driver, {
    ...begunStorage(Date.now()),
    timers: { pause: timer, talk: timer, next: null },
  });
  await expect.poll(() => alarms(driver), { timeout: 15_000 }).toEqual([until]);
  expect(await badge(driver)).toBe('');
  await driver.stopBackground();
}

const states = async (driver: Driver) => {
  const found = await timers(driver);
  return [found.pause?.state, found.talk?.state];
};

/** A message tells of the pause, once and in neutral words; of the talk there is a dot alone. */
async function expectToldOnce(driver: Driver): Promise<void> {
  await expect.poll(() => driver.notifications(), { timeout: 15_000 }).toMatchObject([notice]);
  await restartBackground(driver, 3);
  expect(await driver.notifications()).toHaveLength(1);
  expect(await states(driver)).toEqual(['told', 'waiting']);
  expect(await badge(driver)).toBe('•');
  const popup = await popupAt(driver, '#/talk', talk.over.heading);
  await expect.poll(() => states(driver), { timeout: 15_000 }).toEqual(['told', 'met']);
  await popup.close();
  await expect.poll(() => badge(driver), { timeout: 15_000 }).toBe('');
  await driver.clickNotification((await driver.notifications())[0]!.id);
  await expect.poll(() => states(driver), { timeout: 15_000 }).toEqual(['met', 'met']);
  const showing = () => driver.background('return Object.keys(await browser.notifications.getAll())');
  await expect.poll(showing, { timeout: 15_000 }).toEqual([]);
  await driver.restart('quit');
  await expect.poll(() => badge(driver), { timeout: 15_000 }).toBe('');
  expect(await driver.notifications()).toHaveLength(1);
  expect(await alarms(driver)).toEqual([]);
}

/** Where no message may show, the dot stands for both, until the person has seen both. */
async function expectDot(driver: Driver): Promise<void> {
  await expect.poll(() => badge(driver), { timeout: 15_000 }).toBe('•');
  const popup = await popupAt(driver, '#/talk', talk.over.heading);
  await popup.text(talk.over.say);
  await expect.poll(() => states(driver), { timeout: 15_000 }).toEqual(['waiting', 'met']);
  await restartBackground(driver, 1);
  expect(await badge(driver)).toBe('•');
  await popup.eval('location.hash = "#/pause"');
  await arriveAt(popup, pause.over.heading);
  await expect.poll(() => badge(driver), { timeout: 15_000 }).toBe('');
  expect(await driver.notifications()).toEqual([]);
  await press(popup, pause.over.done);
  await expect.poll(async () => (await timers(driver)).pause, { timeout: 10_000 }).toBeNull();
}

describe('The end of a pause and of a talk', () => {
  it('comes while the worker sleeps: told once where that is allowed, and else a dot', async () => {
    // One minute is waited for, in both browsers at once.
    const showing = await Promise.all(browsers.map((name) => start(name, allowed)));
    const silent = await Promise.all(browsers.map((name) => start(name, unanswered)));
    const all = [...showing, ...silent];
    const until = nextMinute();
    await Promise.all(all.map((driver) => letEnd(driver, until.getTime())));
    await Promise.all(all.map((driver) => untilAlarmWakes(driver, until)));
    for (const driver of showing) await expectToldOnce(driver);
    for (const driver of silent) await expectDot(driver);
  });
});
