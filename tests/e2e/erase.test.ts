import { describe, expect, it } from 'vitest';
import { seededStorage, someone } from '../fixtures/year.ts';
import { arriveAt, follow, press } from './person.ts';
import { begin, browsers, kept, useBrowser } from './session.ts';
import { words } from './words.ts';

const { erase, heading } = words('journal');
const { amiss } = words('common');

describe.each(browsers)('Deleting everything in %s', (name) => {
  const browser = useBrowser(name);

  async function openErase() {
    const begun = { texts: { nickname: 'Noo', address: 'https://awa' } };
    const drafts = { [`draft/${someone}/relationship`]: begun, 'draft/all/leaving': begun };
    const before = { ...seededStorage(Date.now(), 5), ...drafts };
    await begin(browser(), before);
    const page = await browser().openPage('journal.html');
    await arriveAt(page, heading);
    await follow(page, erase.link);
    await arriveAt(page, erase.heading);
    return { page, before };
  }

  it.each(['', 'delet', 'delete everything', 'yes'])(
    'refuses the word “%s” and deletes nothing',
    async (typed) => {
      const { page, before } = await openErase();
      await (await page.label(erase.label)).fill(typed);
      await press(page, erase.button);
      await page.find('alert', amiss);
      await follow(page, erase.error);
      expect((await page.focused()).name).toBe(erase.label);
      // The history has made the record of its bowl meanwhile.
      expect(await kept(browser())).toMatchObject(before);
    },
  );

  it.each([erase.word, ` ${erase.word.toUpperCase()} `])(
    'leaves nothing behind after “%s”',
    async (typed) => {
      const { page } = await openErase();
      await (await page.label(erase.label)).fill(typed);
      await press(page, erase.button);
      await arriveAt(page, erase.doneHeading);
      expect(await kept(browser())).toEqual({});
      await page.close();
      const popup = await browser().openPopup();
      await arriveAt(popup, words('start').side.heading);
    },
  );

  it('has no other open page write anything back', async () => {
    await begin(browser(), seededStorage(Date.now(), 5));
    const other = await browser().openPage('journal.html#/home');
    await arriveAt(other, words('home').heading);
    const page = await browser().openPage('journal.html#/erase');
    await (await page.label(erase.label)).fill(erase.word);
    await page.press('Enter');
    await arriveAt(page, erase.doneHeading);
    await other.front();
    await arriveAt(other, words('start').side.heading);
    expect(await kept(browser())).toEqual({});
  });
});
