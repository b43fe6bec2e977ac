import { beforeEach, describe, expect, it } from 'vitest';
import type { Driver, Screen } from '../drive/api.ts';
import { nudgeWith, remindedStorage, sister, withSister } from '../fixtures/reminder.ts';
import { planWith, someone } from '../fixtures/year.ts';
import {
  at,
  beginAt,
  dateOf,
  expectNextLook,
  expectOnScreen,
  movable,
  nextLook,
  timePasses,
} from './moved-clock.ts';
import { arriveAt, press } from './person.ts';
import { badge, restartBackground } from './reminder.ts';
import { browsers, kept, useBrowser } from './session.ts';
import { containing, words } from './words.ts';

const today = words('today');
const reminders = words('reminders');
const { choices } = words('notice').nudge;

/** The screen of ours at this address, in the popup or, where the browser shows none, in a tab. */
async function screenAt(driver: Driver, hash: string): Promise<Screen> {
  const found = async () => {
    for (const screen of [await driver.popup(), ...(await driver.pages())]) {
      if (screen && (await screen.url()).endsWith(hash)) return screen;
    }
    return null;
  };
  await expect.poll(async () => (await found()) !== null, { timeout: 15_000 }).toBe(true);
  return (await found())!;
}

const marks = async (driver: Driver) => ((await kept(driver)).nudge as { days: unknown }).days;

describe.each(browsers)('The reminder over the days in %s', (name) => {
  const browser = useBrowser(name, movable(name, { grant: ['notifications'] }));
  const noon = () => at('12:00', 1);
  const evening = () => at('19:00', 1);
  const night = () => at('03:00', 2);
  let shownBefore = 0;
  const shown = async () => (await browser().notifications()).slice(shownBefore);

  beforeEach(async () => {
    shownBefore = (await browser().notifications()).length;
  });
  const reminded = (given: Parameters<typeof remindedStorage>[1] = {}) =>
    beginAt(browser(), noon(), remindedStorage(noon(), given));
  /** The reminder of the evening is on the screen. */
  async function given(more: Parameters<typeof remindedStorage>[1] = {}): Promise<void> {
    await reminded(more);
    await timePasses(browser(), evening());
    await expectOnScreen(browser(), ['nudge']);
  }

  it('comes once at its time, however often the background starts, and goes when the day ends', async () => {
    await reminded();
    await expectNextLook(browser(), evening());
    await timePasses(browser(), evening() - 1000);
    expect(await shown()).toEqual([]);
    await browser().stopBackground();
    await timePasses(browser(), evening());
    await expectOnScreen(browser(), ['nudge']);
    await restartBackground(browser(), 3);
    await expect.poll(shown, { timeout: 10_000 }).toHaveLength(1);
    expect(await shown()).toMatchObject([{ title: choices[0].title, message: choices[0].message }]);
    await expectNextLook(browser(), night());
    await timePasses(browser(), night());
    await expectOnScreen(browser(), []);
    await expectNextLook(browser(), at('19:00', 2));
    await expect.poll(shown, { timeout: 10_000 }).toHaveLength(1);
    expect(await badge(browser())).toBe('');
  });

  it('leads by a click to the question with the cursor in the field, and one line is enough', async () => {
    await given();
    await browser().clickNotification('nudge');
    const screen = await screenAt(browser(), `#/today/${someone}`);
    await screen.find('textbox', today.label);
    await screen.waitFor('the cursor to be there', `return document.activeElement?.id === 'answer'`);
    await expectOnScreen(browser(), []);
    await screen.type('Tea.');
    await press(screen, today.keep);
    await arriveAt(screen, today.kept.heading);
    expect(await marks(browser())).toEqual({ [dateOf(evening())]: 'answered' });
    await expectNextLook(browser(), at('19:00', 2));
    await expect.poll(shown, { timeout: 10_000 }).toHaveLength(1);
  });

  it('is taken off the screen when the question is answered in another window', async () => {
    await given();
    const page = await browser().openPage('journal.html#/today');
    await (await page.label(today.label)).fill('It was quiet.');
    await press(page, today.keep);
    await arriveAt(page, today.kept.heading);
    await expectOnScreen(browser(), []);
    await expectNextLook(browser(), at('19:00', 2));
  });

  it('is put off by an hour from the question, and then comes again, once', async () => {
    await given();
    const page = await browser().openPage(`journal.html#/today/${someone}`);
    await (await page.text(today.card.notNow)).click();
    await press(page, reminders.today.snooze.hour);
    await page.text(/^Put off\. It comes /);
    await expectOnScreen(browser(), []);
    await timePasses(browser(), evening() + 50 * 60_000);
    await expect.poll(shown, { timeout: 10_000 }).toHaveLength(1);
    await browser().stopBackground();
    await timePasses(browser(), evening() + 61 * 60_000);
    await expectOnScreen(browser(), ['nudge']);
    await restartBackground(browser(), 2);
    await expect.poll(shown, { timeout: 10_000 }).toHaveLength(2);
    await expectNextLook(browser(), night());
  });

  it('is left out for today, and can be had after all', async () => {
    await given();
    const page = await browser().openPage('journal.html#/reminders');
    await press(page, reminders.today.skip);
    await page.text(/^Left out for today\./);
    await expectOnScreen(browser(), []);
    await expectNextLook(browser(), at('19:00', 2));
    await press(page, reminders.today.unskip);
    await page.text(reminders.state.waiting);
    expect(await marks(browser())).toEqual({ [dateOf(evening())]: 'given' });
    await expect.poll(shown, { timeout: 10_000 }).toHaveLength(1);
  });

  it('keeps the quiet hours and comes when they are over', async () => {
    await reminded({ nudges: { quiet: { from: '18:30', until: '21:00' } } });
    await expectNextLook(browser(), at('21:00', 1));
    await timePasses(browser(), at('20:59', 1));
    expect(await shown()).toEqual([]);
    await timePasses(browser(), at('21:00', 1));
    await expectOnScreen(browser(), ['nudge']);
    await expect.poll(shown, { timeout: 10_000 }).toHaveLength(1);
  });

  it('pauses for some days, says until when, and goes on at once when it is told to', async () => {
    await reminded();
    const page = await browser().openPage('journal.html#/pausing');
    await (await page.label(reminders.today.pause.days.label)).fill('3');
    await press(page, 'Pause for 3 days');
    await arriveAt(page, reminders.heading);
    await page.text(/^Paused until /);
    await expectNextLook(browser(), noon() + 86_400_000);
    await timePasses(browser(), evening());
    expect(await shown()).toEqual([]);
    await page.eval('location.reload()');
    await press(page, reminders.today.pause.resume);
    await expectOnScreen(browser(), ['nudge']);
    await expect.poll(shown, { timeout: 10_000 }).toHaveLength(1);
  });

  it('comes at a random moment between two times, which is the same after restarts', async () => {
    const when = { kind: 'within', from: '14:00', until: '20:00' };
    await reminded({ plans: [planWith({ when })] });
    await expect.poll(() => nextLook(browser()), { timeout: 15_000 }).not.toBeNull();
    const drawn = (await nextLook(browser()))!;
    expect(drawn).toBeGreaterThanOrEqual(at('14:00', 1));
    expect(drawn).toBeLessThan(at('20:00', 1));
    await browser().background('await browser.alarms.clearAll()');
    await restartBackground(browser(), 2);
    await expectNextLook(browser(), drawn);
    await timePasses(browser(), drawn - 2000);
    expect(await shown()).toEqual([]);
    await timePasses(browser(), drawn);
    await expectOnScreen(browser(), ['nudge']);
  });

  it('comes once a day for two relationships, in turn, and leads to the one whose turn it is', async () => {
    const plans = [planWith({}), planWith({ relationship: sister, when: { kind: 'at', time: '18:00' } })];
    await reminded({ plans, more: withSister(noon()) });
    const turns: string[] = [];
    for (const day of [1, 2, 3]) {
      await timePasses(browser(), at('20:00', day));
      await expectOnScreen(browser(), ['nudge']);
      await expect.poll(shown, { timeout: 10_000 }).toHaveLength(day);
      const { nudge } = (await kept(browser())) as { nudge: { turns: string[] } };
      turns.push(nudge.turns.at(-1)!);
      await browser().clickNotification('nudge');
      const screen = await screenAt(browser(), `#/today/${nudge.turns.at(-1)!}`);
      await screen.close();
      await expectOnScreen(browser(), []);
    }
    expect(new Set(turns)).toEqual(new Set([someone, sister]));
    expect(turns[0]).toBe(turns[2]);
  });

  it('comes once after a week away, and not seven times', async () => {
    await reminded();
    await browser().stopBackground();
    await timePasses(browser(), at('20:00', 8));
    await expectOnScreen(browser(), ['nudge']);
    await restartBackground(browser(), 2);
    await expect.poll(shown, { timeout: 10_000 }).toHaveLength(1);
    expect(await marks(browser())).toEqual({ [dateOf(at('20:00', 8))]: 'given' });
  });

  it.runIf(name === 'chromium')('is put off and left out by its own buttons', async () => {
    await given();
    const push = (button: number) =>
      browser().background('chrome.notifications.onButtonClicked.dispatch("nudge", args[0])', button);
    await push(0);
    await expectOnScreen(browser(), []);
    await expectNextLook(browser(), at('20:00', 1));
    await timePasses(browser(), at('20:00', 1));
    await expectOnScreen(browser(), ['nudge']);
    await push(1);
    await expectOnScreen(browser(), []);
    await expectNextLook(browser(), at('19:00', 2));
    await expect.poll(shown, { timeout: 10_000 }).toHaveLength(2);
  });

  // Headless Chromium never answers the question for permission: nudge-desktop.test.ts has it on a desktop.
  it.runIf(name === 'firefox')(
    'is a dot while it may not show, and comes when it may again on the same day, once',
    async () => {
      const take = () =>
        browser().background(`await browser.permissions.remove({ permissions: ['notifications'] })`);
      await reminded();
      await take();
      await timePasses(browser(), evening());
      await expect.poll(() => badge(browser()), { timeout: 15_000 }).toBe('•');
      expect(await shown()).toEqual([]);
      await browser().grantNotifications();
      await expectOnScreen(browser(), ['nudge']);
      await expect.poll(() => badge(browser())).toBe('');
      await take();
      await expect.poll(() => badge(browser()), { timeout: 15_000 }).toBe('•');
      const page = await browser().openPage('journal.html#/reminders');
      await page.text(containing(reminders.unseen.revoked.line));
      await browser().grantNotifications();
      await expect.poll(() => badge(browser()), { timeout: 15_000 }).toBe('');
      await expect.poll(shown, { timeout: 10_000 }).toHaveLength(1);
    },
  );

  it.each(['quit', 'kill'] as const)('is not shown again after the browser ends by %s', async (how) => {
    await given();
    await browser().restart(how);
    await expectNextLook(browser(), night());
    await restartBackground(browser(), 1);
    await expect.poll(shown, { timeout: 10_000 }).toHaveLength(1);
    await timePasses(browser(), at('19:00', 2));
    await expect.poll(async () => (await shown()).length, { timeout: 15_000 }).toBe(2);
  });

  it('says nothing of a person in badge, tooltip or title, whatever is on the screen', async () => {
    await given({ more: withSister(noon()), nudge: nudgeWith({}) });
    await browser().clickNotification('nudge');
    const screen = await screenAt(browser(), `#/today/${someone}`);
    await screen.find('textbox', today.label);
    expect(await screen.eval('return document.title')).toBe('Goldseam');
    expect(await browser().background('return browser.action.getTitle({})')).toBe('Goldseam');
    expect(await badge(browser())).toBe('');
    const said = (await shown()).map(({ title, message }) => `${title} ${message}`);
    expect(said).toEqual([`${choices[0].title} ${choices[0].message}`]);
  });
});
