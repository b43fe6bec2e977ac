import { describe, expect, it } from 'vitest';
import type { Screen } from '../drive/api.ts';
import { seededStorage, settingsWith } from '../fixtures/year.ts';
import { arriveAt } from './person.ts';
import { begin, browsers, kept, useBrowser } from './session.ts';
import { words } from './words.ts';

const { heading, appearance } = words('settings');

/** What a person sees of a look: the colour of the paper, the size of the text, whether anything may move. */
const looks = (screen: Screen) =>
  screen.eval<{ dark: boolean; size: number; moves: boolean }>(`
    const style = getComputedStyle(document.documentElement);
    const [red] = style.backgroundColor.match(/\\d+/g).map(Number);
    const transition = getComputedStyle(document.querySelector('main a')).transitionProperty;
    return { dark: red < 100, size: parseFloat(style.fontSize), moves: transition !== 'none' };
  `);

const choose = async (screen: Screen, label: string) => (await screen.label(label)).click();

describe.each(browsers)('How it looks in %s', (name) => {
  const browser = useBrowser(name);

  it('changes at once in every window, stays after a restart, and can be changed back', async () => {
    await begin(browser(), seededStorage(Date.now(), 10));
    const page = await browser().openPage('journal.html#/journal');
    await arriveAt(page, words('journal').heading);
    await page.scheme('light');
    const options = await browser().openPage('options.html');
    await arriveAt(options, heading);
    await options.scheme('light');
    expect(await looks(options)).toMatchObject({ dark: false, size: 16 });

    await choose(options, appearance.look.choices.dark);
    await choose(options, appearance.size.choices.larger);
    await choose(options, appearance.motion.choices.still);
    for (const screen of [options, page])
      await expect.poll(() => looks(screen)).toEqual({ dark: true, size: 20, moves: false });
    expect(await kept(browser())).toMatchObject({
      settings: { appearance: { look: 'dark', size: 'larger', motion: 'still' } },
    });

    await browser().restart('quit');
    const popup = await browser().openPopup();
    await arriveAt(popup, words('home').heading);
    await expect.poll(() => looks(popup)).toMatchObject({ dark: true, size: 20 });
    await popup.close();

    const again = await browser().openPage('options.html');
    await arriveAt(again, heading);
    await again.scheme('light');
    await choose(again, appearance.look.choices.light);
    await choose(again, appearance.size.choices.usual);
    await expect.poll(() => looks(again)).toMatchObject({ dark: false, size: 16 });
  });

  it('is as chosen in the first frame of a page, before storage has answered', async () => {
    await begin(browser(), {
      ...seededStorage(Date.now(), 10),
      settings: settingsWith({ appearance: { look: 'dark', size: 'large', motion: 'system' } }),
    });
    const first = await browser().openPage('options.html');
    await arriveAt(first, heading);
    await first.close();
    // Nothing of it is in storage any more: what the page begins with is what was noted beside it.
    await browser().background('await browser.storage.local.remove("settings")');
    const noted = await browser().openPage('options.html');
    await arriveAt(noted, heading);
    // What storage says comes after, and stands.
    await expect.poll(() => looks(noted)).toMatchObject({ size: 16 });
  });
});
