import { describe, expect, it } from 'vitest';
import { brokeStorage } from '../fixtures/repair.ts';
import { typeAndClose } from './mid-word.ts';
import { arriveAt, follow, press } from './person.ts';
import { browsers, keptUnder, useBrowser } from './session.ts';
import { openAt } from './time-apart.ts';
import { words } from './words.ts';

const { actions } = words('common');

describe.each(browsers)('The drawer of unsent letters in %s', (name) => {
  const browser = useBrowser(name);
  const unsent = words('unsent');
  const open = () => openAt(browser(), brokeStorage(Date.now()), '#/unsent', unsent.heading);

  it('keeps a letter, deletes it, and brings it back as it was', async () => {
    const popup = await open();
    await popup.text(unsent.none);
    await (await popup.label(unsent.label)).fill('Dear Mara, not today.');
    await press(popup, unsent.keep);
    await popup.text(unsent.kept);
    await popup.text('Dear Mara, not today.');
    expect(await (await popup.label(unsent.label)).value()).toBe('');
    const [letter] = await keptUnder(browser(), 'entry/');
    expect(letter).toMatchObject({ kind: 'unsent', texts: { letter: 'Dear Mara, not today.' } });

    await press(popup, unsent.remove);
    await popup.text(unsent.removed);
    expect(await popup.focused()).toMatchObject({ role: 'button', name: actions.undo });
    expect(await keptUnder(browser(), 'entry/')).toEqual([null]);
    await press(popup, actions.undo);
    await popup.text('Dear Mara, not today.');
    expect(await popup.focused()).toMatchObject({ role: 'button', name: unsent.remove });
    expect(await keptUnder(browser(), 'entry/')).toEqual([letter]);
  });

  it('keeps no letter without words, and says so', async () => {
    const popup = await open();
    await (await popup.label(unsent.label)).fill('  ');
    await press(popup, unsent.keep);
    await follow(popup, unsent.fault);
    expect((await popup.focused()).name).toBe(unsent.label);
    expect(await keptUnder(browser(), 'entry/')).toEqual([]);
  });

  it('shows the beginning of a long letter, and all of it when it is unfolded', async () => {
    const last = 'The very last words.';
    const letter = `${'Word by word. '.repeat(300)}${last}`;
    const records = brokeStorage(Date.now(), {
      entries: [{ id: 'long', kind: 'unsent', texts: { letter } }],
    });
    const popup = await openAt(browser(), records, '#/unsent', unsent.heading);
    const visible = `return [...document.querySelectorAll('details p')].some((one) =>
      one.textContent === args[0] && one.checkVisibility())`;
    expect(await popup.eval(visible, letter)).toBe(false);
    await (await popup.text('yesterday')).click();
    await popup.waitFor('the whole letter', visible, letter);
  });

  it('opens with the words that were typed when the popup closed in mid-word', async () => {
    const popup = await open();
    await (await popup.label(unsent.label)).focus();
    await typeAndClose(popup, 'Dear Ma');
    const again = await browser().openPopup();
    await arriveAt(again, unsent.heading);
    expect(await (await again.label(unsent.label)).value()).toBe('Dear Ma');
  });
});
