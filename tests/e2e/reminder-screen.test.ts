import { describe, expect, it } from 'vitest';
import { remindedStorage, withSister } from '../fixtures/reminder.ts';
import { planWith, someone } from '../fixtures/year.ts';
import { arriveAt, choose, follow, press, reopen } from './person.ts';
import { alarms, askForReminder, earlierToday, isOn, openReminder, openWhen, wish } from './reminder.ts';
import { begin, browsers, kept, useBrowser } from './session.ts';
import { containing, words } from './words.ts';

const reminders = words('reminders');
const { amiss, actions } = words('common');
const { choices } = words('notice').nudge;
const { title, message } = choices[0];
const { plan, errors, screen: lines, cards, unseen } = reminders;

describe.each(browsers)("The reminder's screens in %s", (name) => {
  const browser = useBrowser(name, { grant: ['notifications'] });
  const begunAt = (given: Parameters<typeof remindedStorage>[1] = {}) =>
    begin(browser(), remindedStorage(Date.now(), given));

  it('show beforehand all that a message will say, and that it is off', async () => {
    const popup = await openReminder(browser());
    await popup.text(reminders.state.off);
    await popup.text(title);
    await popup.text(message);
    expect(await wish(browser())).toBeNull();
  });

  it('turn it on by one press, off by another, and back on by a third', async () => {
    const popup = await openReminder(browser());
    await press(popup, reminders.on);
    await popup.text(isOn);
    await expect.poll(() => alarms(browser()), { timeout: 10_000 }).toHaveLength(1);
    await press(popup, reminders.today.stop);
    await popup.text(reminders.state.off);
    await expect.poll(() => alarms(browser()), { timeout: 10_000 }).toEqual([]);
    await press(popup, actions.undo);
    await popup.text(isOn);
    await expect.poll(() => alarms(browser()), { timeout: 10_000 }).toHaveLength(1);
  });

  it('want at least one day and a time, and lead to each', async () => {
    const popup = await openWhen(browser());
    for (const day of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']) {
      await (await popup.find('checkbox', day)).click();
    }
    await (await popup.label(plan.time.label)).focus();
    await popup.press('Backspace');
    await press(popup, reminders.on);
    await popup.find('alert', amiss);
    await follow(popup, errors.days);
    expect((await popup.focused()).name).toBe('Mon');
    await follow(popup, errors.time);
    expect((await popup.focused()).tag).toBe('input');
    expect(await wish(browser())).toBeNull();
  });

  it('keep what is half chosen when the popup closes, and open there again', async () => {
    const popup = await openWhen(browser());
    await (await popup.find('checkbox', 'Sun')).click();
    await choose(popup, plan.at.random);
    const again = await reopen(browser());
    await arriveAt(again, plan.heading);
    expect(await (await again.find('checkbox', 'Sun')).checked()).toBe(false);
    expect(await (await again.find('checkbox', plan.quiet.keep)).checked()).toBe(false);
    await again.find('group', plan.window.legend);
    await press(again, reminders.on);
    await again.text(containing(plan.saved));
    expect(await wish(browser())).toMatchObject({
      plans: [{ days: [1, 2, 3, 4, 5, 6], when: { kind: 'within' }, wanted: true }],
      quiet: null,
    });
    expect((await kept(browser()))[`draft/${someone}/when`]).toBeNull();
  });

  it('say when the next one comes', async () => {
    await askForReminder(browser(), earlierToday());
    const page = await browser().openPage('journal.html#/reminders');
    await arriveAt(page, reminders.heading);
    await page.waitFor(
      'seven moments',
      `const items = [...document.querySelectorAll('ol li')].map((item) => item.textContent);
       return items.length === 7 && items.every((item) => /at 3:00\\sAM$/.test(item))`,
    );
  });

  it('keep a plan for each relationship', async () => {
    await begunAt({ plans: [planWith({})], more: withSister(Date.now()) });
    const page = await browser().openPage('journal.html#/when');
    await page.text(plan.several);
    await page.eval(
      `const select = document.getElementById('whose');
       select.value = [...select.options].find((option) => option.value !== args[0]).value;
       select.dispatchEvent(new Event('change', { bubbles: true }))`,
      someone,
    );
    await page.find('button', reminders.on);
    await (await page.find('checkbox', 'Mon')).click();
    await press(page, reminders.on);
    await page.text(containing(plan.saved));
    expect(await wish(browser())).toMatchObject({
      plans: [
        { relationship: someone, days: [1, 2, 3, 4, 5, 6, 7] },
        { days: [2, 3, 4, 5, 6, 7], wanted: true },
      ],
    });
  });

  it('take lines of one’s own behind a warning, show them as they are typed, and count as people count', async () => {
    await begunAt();
    const page = await browser().openPage('journal.html#/shown');
    await choose(page, lines.own);
    await page.find('alert', undefined);
    await (await page.label(lines.title.label)).fill('Tea');
    await page.text('Tea');
    await press(page, plan.save);
    await follow(page, errors.messageEmpty);
    await page.type('And a book.');
    await press(page, plan.save);
    await page.text(plan.saved);
    expect(await wish(browser())).toMatchObject({
      shown: { kind: 'own', title: 'Tea', message: 'And a book.' },
    });
  });

  it('let a question be written, changed, taken out and put back', async () => {
    await begunAt();
    const page = await browser().openPage('journal.html#/questions');
    await (await page.label(cards.own.text.label)).fill('What was warm?');
    await press(page, cards.own.add);
    await press(page, `${cards.own.revise} What was warm?`);
    const deck = async () => (await kept(browser()))[`deck/${someone}`] as { own: { text: string }[] };
    await page.waitFor('the field', `return document.querySelector('textarea[id^=own-]') !== null`);
    await page.eval(`document.querySelector('textarea[id^=own-]').focus()`);
    await page.type('And why?');
    await press(page, plan.save);
    await expect.poll(async () => (await deck()).own[0]!.text).toMatch(/And why\?/);
    const { text } = (await deck()).own[0]!;
    await press(page, `${cards.own.remove} ${text}`);
    await page.text(cards.own.removed);
    expect((await deck()).own).toEqual([]);
    await press(page, actions.undo);
    await page.find('button', `${cards.own.remove} ${text}`);
  });

  it('send a test, ask whether it was seen, and say what helps where it was not', async () => {
    await begunAt();
    const page = await browser().openPage('journal.html#/unseen');
    await press(page, unseen.test.send);
    await page.text(unseen.test.sent);
    await expect
      .poll(() => browser().background('return Object.keys(await browser.notifications.getAll())'))
      .toContain('test');
    await press(page, unseen.test.no);
    await page.text(containing(unseen.muted));
    await (await page.find('radio', unseen.fixes.windows.label)).click();
    await page.text(unseen.fixes.windows.chrome[1]!);
    expect(await wish(browser())).toMatchObject({ reaching: 'unseen' });
    await press(page, unseen.test.again);
    await press(page, unseen.test.yes);
    await page.text(unseen.test.seen);
    expect(await wish(browser())).toMatchObject({ reaching: 'seen' });
  });
});

describe.each(browsers)("Today's question in %s", (name) => {
  const browser = useBrowser(name);
  const { card } = words('today');
  it('can be marked, or left out for another one, and had back', async () => {
    await begin(browser(), remindedStorage(Date.now()));
    const page = await browser().openPage('journal.html#/today');
    await press(page, card.mark);
    await page.find('button', card.unmark);
    const heading = () => page.eval<string>(`return document.querySelector('h1').textContent`);
    const first = await heading();
    await press(page, card.leave);
    await page.text(card.left);
    await expect.poll(heading).not.toBe(first);
    await press(page, actions.undo);
    await arriveAt(page, first);
    await page.find('button', card.unmark);
  });
});
