import { describe, expect, it } from 'vitest';
import type { Screen } from '../drive/api.ts';
import { brokeStorage, dayFrom, type Made } from '../fixtures/repair.ts';
import { someone } from '../fixtures/year.ts';
import { typeAndClose } from './mid-word.ts';
import { arriveAt, follow, press, reopen } from './person.ts';
import { begin, browsers, kept, keptUnder, useBrowser } from './session.ts';
import { words } from './words.ts';

const repair = words('repair');
const { own, listen, steady } = repair.practices;
const { actions, faults } = words('common');

const today = () => dayFrom(Date.now(), 0);
const note = (screen: Screen) => screen.label(repair.did.note.label);

const noted = (id: string, practice: string, ago: number, text: string) => ({
  id,
  kind: 'practice',
  practice,
  ago,
  day: dayFrom(Date.now(), -ago),
  texts: { note: text },
});

/** The days and notes under the fold, as they are read. */
async function earlier(screen: Screen): Promise<string[]> {
  await (await screen.text(repair.earlier)).click();
  await screen.waitFor(
    'the earlier notes to unfold',
    `return document.querySelector('details dl dd')?.checkVisibility() === true`,
  );
  return screen.eval(
    `return [...document.querySelectorAll('details dl :is(dt, dd)')].map((one) => one.textContent)`,
  );
}

describe.each(browsers)('The checklist of repair in %s', (name) => {
  const browser = useBrowser(name);

  async function openAt(hash: string, heading: string, made?: Made): Promise<Screen> {
    await begin(browser(), brokeStorage(Date.now(), made));
    const popup = await browser().openPopup();
    await arriveAt(popup, words('home').heading);
    await popup.eval('location.hash = args[0]', hash);
    await arriveAt(popup, heading);
    return popup;
  }
  const openRepair = (made?: Made) => openAt('#/repair', repair.heading, made);
  const openOwn = (made?: Made) => openAt('#/practice/own', own.name, made);

  it('has three steps and nine practices, and nothing in it can be ticked', async () => {
    const popup = await openRepair();
    for (const step of Object.values(repair.steps)) await popup.find('heading', step.name, { level: 2 });
    for (const practice of Object.values(repair.practices)) await popup.find('link', practice.name);
    expect(await popup.count('checkbox')).toBe(0);
    expect(await popup.count('progressbar')).toBe(0);
  });

  it('leads to a practice, where it is noted with a note, kept, and found under earlier notes', async () => {
    const popup = await openRepair({ entries: [noted('old', 'own', 3, 'I said it on the phone.')] });
    await follow(popup, own.name);
    await arriveAt(popup, own.name);
    for (const line of [...own.how, ...own.say, ...own.leave]) await popup.text(line);
    await (await note(popup)).fill('I said it at breakfast.');
    await press(popup, repair.did.keep);
    await popup.text(repair.did.kept);
    expect(await (await note(popup)).value()).toBe('');
    expect(await keptUnder(browser(), 'entry/')).toContainEqual(
      expect.objectContaining({
        kind: 'practice',
        relationship: someone,
        practice: 'own',
        day: today(),
        texts: { note: 'I said it at breakfast.' },
      }),
    );
    expect((await kept(browser()))[`draft/${someone}.own/practice`]).toBeNull();
    const [first, second, , last] = await earlier(popup);
    expect([first, second, last]).toEqual(['today', 'I said it at breakfast.', 'I said it on the phone.']);

    await follow(popup, actions.back);
    await arriveAt(popup, repair.heading);
    await popup.text(repair.last.replace('{when}', 'today'));

    const again = await reopen(browser());
    await arriveAt(again, words('home').heading);
    await again.eval(`location.hash = '#/practice/own'`);
    await arriveAt(again, own.name);
    await again.text(repair.did.again);
  });

  it('takes a day without words, the same press twice as one note, and more words as another', async () => {
    const popup = await openOwn();
    await popup.text(repair.never);
    await press(popup, repair.did.keep);
    await popup.text(repair.did.kept);
    await popup.text(repair.did.again);
    await press(popup, repair.did.keep);
    await (await note(popup)).fill('And once more in the evening.');
    await press(popup, repair.did.keep);
    await popup.waitFor('the field to be empty', `return document.querySelector('textarea').value === ''`);
    const texts = (await keptUnder(browser(), 'entry/')).map((entry) => entry.texts);
    expect(texts).toHaveLength(2);
    expect(texts).toEqual(expect.arrayContaining([{ note: '' }, { note: 'And once more in the evening.' }]));
  });

  it('says that a day had no words, and tells another practice nothing of it', async () => {
    const entries = [noted('blank', 'own', 2, ' '), noted('other', 'steady', 1, 'Called at six.')];
    const popup = await openOwn({ entries });
    expect((await earlier(popup)).slice(1)).toEqual([repair.noNote]);
    await popup.eval(`location.hash = '#/practice/steady'`);
    await arriveAt(popup, steady.name);
    await popup.text(repair.last.replace('{when}', 'yesterday'));
    expect(await earlier(popup)).toEqual(['yesterday', 'Called at six.']);
  });

  it('opens at the practice with every word when the popup closes in mid-word', async () => {
    await openOwn();
    let written = '';
    for (const word of ['I said', ' it at ', 'breakf']) {
      const open = await browser().openPopup();
      await (await note(open)).focus();
      await open.press('End');
      await typeAndClose(open, word);
      written += word;
      const again = await browser().openPopup();
      await arriveAt(again, own.name);
      expect(await (await note(again)).value()).toBe(written);
    }
    expect(await keptUnder(browser(), 'entry/')).toEqual([]);
  });

  it('gives no words for a talk while a time apart runs, and gives them again after it', async () => {
    const [from, until] = [Date.now() - 1000, Date.now() + 86_400_000];
    const apart = { id: 'apart', asked: 'them', from, until };
    const popup = await openAt('#/practice/listen', listen.name, { glance: { apart } });
    await popup.text(listen.leave[0] ?? '');
    expect(await popup.count('heading', repair.sayHeading)).toBe(0);
    expect(await popup.count('link', repair.tools.reference)).toBe(0);
    await popup.close();
    const after = await openAt('#/practice/listen', listen.name, {
      glance: { apart: { ...apart, from: from - 10_000, until: from } },
    });
    await after.find('heading', repair.sayHeading);
    await after.find('link', repair.tools.reference);
  });

  it('says that there is nothing at the address of no practice', async () => {
    await openAt('#/practice/later', faults.missing.heading);
  });
});
