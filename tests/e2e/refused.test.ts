import { describe, expect, it } from 'vitest';
import type { Screen } from '../drive/api.ts';
import { begunStorage, someone } from '../fixtures/year.ts';
import { refuseWrites, takeWrites } from './disk.ts';
import { arriveAt, choose, press } from './person.ts';
import { begin, browsers, kept, keptUnder, useBrowser } from './session.ts';
import { containing, words } from './words.ts';

const { faults, actions } = words('common');
const { questions, note, finish } = words('check');
const today = words('today');

/** How many writes of this page were refused; it is noted in the page, which both browsers' tests can read. */
const refusals = 'return Number(document.documentElement.dataset.refused ?? 0)';

/** Presses a button and waits until a write that this leads to was refused. */
async function pressInVain(screen: Screen, name: string): Promise<void> {
  const before = await screen.eval<number>(refusals);
  await press(screen, name);
  await screen.waitFor('a further refused write', `${refusals} > args[0]`, before);
}

describe.each(browsers)('A write that is refused in %s', (name) => {
  const browser = useBrowser(name);
  const draft = async (kind: string) => (await kept(browser()))[`draft/${someone}/${kind}`];

  it('leaves the words of a note in their field and says so, until a write succeeds again', async () => {
    await begin(browser(), begunStorage(Date.now()));
    const page = await browser().openPage('journal.html#/check');
    const field = await page.label(note);
    await field.fill('Before.');
    await expect.poll(() => draft('check')).toMatchObject({ texts: { want: 'Before.' } });
    await refuseWrites(page);
    await field.focus();
    await page.press('End');
    await page.type(' And more');
    expect(await (await page.find('alert')).text()).toContain(faults.notSaved);
    expect(await field.value()).toBe('Before. And more');
    expect(await draft('check')).toMatchObject({ texts: { want: 'Before.' } });
    await takeWrites(page);
    await field.focus();
    await page.press('End');
    await page.type('.');
    await page.absent('alert');
    await expect.poll(() => draft('check')).toMatchObject({ texts: { want: 'Before. And more.' } });
  });

  it('does not finish a check, and finishes it when the disk takes it', async () => {
    await begin(browser(), begunStorage(Date.now()));
    const page = await browser().openPage('journal.html#/check');
    for (const id of ['want', 'weigh'] as const) {
      await arriveAt(page, questions[id].legend);
      await choose(page, questions[id].answers.yes);
      await press(page, actions.next);
    }
    await choose(page, questions.survive.answers.yes);
    await expect.poll(() => draft('check')).toMatchObject({ answers: { survive: 'yes' } });
    await refuseWrites(page);
    await pressInVain(page, finish);
    expect(await (await page.find('alert')).text()).toContain(faults.notSaved);
    await arriveAt(page, questions.survive.legend);
    expect(await keptUnder(browser(), 'entry/')).toEqual([]);
    await takeWrites(page);
    await press(page, finish);
    await arriveAt(page, words('outcome').allYes.heading);
    expect(await keptUnder(browser(), 'entry/')).toHaveLength(1);
  });

  it('keeps the answer of the day in the popup until it can be saved', async () => {
    await begin(browser(), begunStorage(Date.now()));
    const popup = await browser().openPopup();
    await arriveAt(popup, words('home').heading);
    await popup.eval(`location.hash = '#/today'`);
    const field = await popup.label(today.label);
    await refuseWrites(popup);
    await field.fill('The tea was warm.');
    await popup.text(containing(faults.notSaved));
    await pressInVain(popup, today.keep);
    await popup.text(containing(faults.notSaved));
    expect(await field.value()).toBe('The tea was warm.');
    await takeWrites(popup);
    await press(popup, today.keep);
    await arriveAt(popup, today.kept.heading);
    expect(await keptUnder(browser(), 'entry/')).toMatchObject([{ texts: { answer: 'The tea was warm.' } }]);
  });
});
