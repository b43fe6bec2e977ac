import { describe, expect, it } from 'vitest';
import { arriveAt, follow, press } from './person.ts';
import { alarms, askForReminder, earlierToday, openReminder, wish } from './reminder.ts';
import { browsers, useBrowser } from './session.ts';
import { words } from './words.ts';

const reminders = words('reminders');
const { missingAnswer } = words('common');
const { title, message } = words('notice').nudge.choices[0];

describe.each(browsers)("The reminder's screen in %s", (name) => {
  const browser = useBrowser(name, { grant: ['notifications'] });

  it('shows beforehand all that a message will say, and that it is off', async () => {
    const popup = await openReminder(browser());
    await popup.text(reminders.state.off);
    await popup.text(title);
    await popup.text(message);
    expect(await wish(browser())).toBeNull();
  });

  it('wants at least one day and a time, and leads to each', async () => {
    const popup = await openReminder(browser());
    for (const day of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']) {
      await (await popup.find('checkbox', day)).click();
    }
    await (await popup.label(reminders.plan.time.label)).focus();
    await popup.press('Backspace');
    await press(popup, reminders.on);
    await popup.find('alert', missingAnswer);
    await follow(popup, reminders.errors.days);
    expect((await popup.focused()).name).toBe('Mon');
    await follow(popup, reminders.errors.time);
    expect((await popup.focused()).tag).toBe('input');
    expect(await wish(browser())).toBeNull();
  });

  it('says when the next one comes, and turning it off clears the alarm', async () => {
    await askForReminder(browser(), earlierToday());
    await expect.poll(() => alarms(browser()), { timeout: 10_000 }).toHaveLength(1);
    const page = await browser().openPage('journal.html#/reminders');
    await arriveAt(page, reminders.heading);
    await page.text(/tomorrow, 12:00\sAM/);
    await press(page, reminders.today.stop);
    await page.text(reminders.state.off);
    await expect.poll(() => alarms(browser()), { timeout: 10_000 }).toEqual([]);
    expect(await wish(browser())).toMatchObject({ wanted: false });
  });
});
