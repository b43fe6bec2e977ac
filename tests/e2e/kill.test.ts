import { describe, expect, it } from 'vitest';
import { begunStorage } from '../fixtures/year.ts';
import { arriveAt, choose, follow, press, takeCheck } from './person.ts';
import { begin, browsers, kept, useBrowser } from './session.ts';
import { choice, words } from './words.ts';

const { actions } = words('common');
const { questions, note } = words('check');
const home = words('home');

describe.each(browsers)('A browser that is killed in %s', (name) => {
  const browser = useBrowser(name);

  it('comes back with the draft to its last letter and with all of the history', async () => {
    // A profile that knows the extension already is killed at once, and not when it has written it down.
    await browser().restart('quit');
    await begin(browser(), begunStorage(Date.now()));
    const popup = await browser().openPopup();
    await arriveAt(popup, home.heading);
    await follow(popup, home.check.begin);
    await takeCheck(popup, ['yes', 'no', 'unsure']);
    await follow(popup, actions.home);
    await follow(popup, home.check.again);
    await choose(popup, questions.want.answers.no);
    await press(popup, actions.next);
    await choose(popup, questions.weigh.answers.unsure);
    await (await popup.label(note)).fill('I was in the middle of a wor');
    await browser().restart('kill');

    const again = await browser().openPopup();
    await arriveAt(again, questions.weigh.legend);
    expect(await (await again.label(note)).value()).toBe('I was in the middle of a wor');
    expect(await (await again.find('radio', choice(questions.weigh.answers.unsure))).checked()).toBe(true);
    await follow(again, actions.home);
    await again.text(home.check.lastTaken.replace('{when}', 'today'));
    await again.find('link', home.check.resume);
    const page = await browser().openPage('journal.html');
    await page.find('link', /^The three questions .*Yes · No · Not sure$/);
  });

  it('comes back with what was saved the moment before', async () => {
    await begin(browser(), begunStorage(Date.now()));
    const popup = await browser().openPopup();
    await arriveAt(popup, home.heading);
    await follow(popup, home.plan);
    await (await popup.label(words('plan').fields.call.label)).fill('Noor');
    await press(popup, words('plan').keep);
    await arriveAt(popup, words('plan').kept.heading);
    await browser().restart('kill');

    const again = await browser().openPopup();
    await arriveAt(again, home.heading);
    await follow(again, home.plan);
    await again.find('button', words('plan').revise);
    await again.text('Noor');
    const all = await kept(browser());
    expect(Object.keys(all).filter((key) => key.startsWith('entry/'))).toHaveLength(1);
  });
});
