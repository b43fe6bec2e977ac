import { describe, expect, it } from 'vitest';
import type { Screen } from '../drive/api.ts';
import { arriveAt, follow, goHome, goThroughBeginning, press, takeCheck } from './person.ts';
import { askForReminder, earlierToday } from './reminder.ts';
import { browsers, kept, useBrowser } from './session.ts';
import { containing, words } from './words.ts';

const home = words('home');
const today = words('today');
const journal = words('journal');

describe.each(browsers)('A whole way through Goldseam in %s', (name) => {
  const browser = useBrowser(name, { grant: ['notifications'] });
  const titles = new Set<string>();
  const note = async (screen: Screen) => {
    titles.add(await screen.eval<string>('return document.title'));
  };

  it('sends nothing anywhere, and shows no word of it in a title', async () => {
    const popup = await browser().openPopup();
    await goThroughBeginning(popup, { safe: 'unsure' });
    await note(popup);
    await follow(popup, home.check.begin);
    await takeCheck(popup, ['yes', 'yes', 'unsure']);
    await note(popup);
    await follow(popup, words('outcome').first.survive.unsure.step);
    await (await popup.label(words('plan').fields.call.label)).fill('Noor');
    await press(popup, words('plan').keep);
    await arriveAt(popup, words('plan').kept.heading);
    await goHome(popup);
    await follow(popup, home.answerToday);
    await (
      await popup.label(today.label)
    ).fill('See https://example.com/ and <img src="https://example.com/x.png">');
    await press(popup, today.keep);
    await arriveAt(popup, today.kept.heading);
    await goHome(popup);
    await follow(popup, home.lookBack);
    await arriveAt(popup, words('lookback').heading);
    await follow(popup, words('common').actions.help);
    await arriveAt(popup, words('safety').heading);
    await popup.close();

    for (const path of ['journal.html#/welcome', 'journal.html#/keeps', 'options.html', 'sidepanel.html']) {
      const page = await browser().openPage(path);
      await page.find('heading', undefined, { level: 1 });
      await note(page);
      await page.close();
    }
    const page = await browser().openPage('journal.html');
    await follow(page, containing('See https://example.com/'));
    await arriveAt(page, words('common').entryKinds.answer);
    await press(page, journal.editNote);
    await (await page.label(journal.yourAnswer)).fill('https://example.com/changed');
    await press(page, journal.saveNote);
    await press(page, journal.remove);
    await page.text(journal.removed);
    await follow(page, journal.erase.link);
    await (await page.label(journal.erase.label)).fill(journal.erase.word);
    await press(page, journal.erase.button);
    await arriveAt(page, journal.erase.doneHeading);
    await note(page);
    expect(await kept(browser())).toEqual({});
    await page.close();

    await askForReminder(browser(), earlierToday());
    await expect.poll(async () => (await browser().notifications()).length, { timeout: 10_000 }).toBe(1);
    await (await browser().popup())?.close();
    await browser().stopBackground();
    await browser().restart('quit');
    await browser().background('return true');

    expect([...titles]).toEqual(['Goldseam']);
    expect(await browser().requests()).toEqual([]);
  });
});
