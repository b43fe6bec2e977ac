import { describe, expect, it } from 'vitest';
import type { Screen } from '../drive/api.ts';
import { brokeStorage } from '../fixtures/repair.ts';
import { someone } from '../fixtures/year.ts';
import { tabTo } from './keyboard.ts';
import { typeAndClose } from './mid-word.ts';
import { inDays, typeDay } from './moments.ts';
import { arriveAt, follow, press } from './person.ts';
import { begin, browsers, kept, keptUnder, useBrowser } from './session.ts';
import { awaitMarks, marked, placeOfMarks } from './wording.ts';
import { words } from './words.ts';

const wording = words('wording-screen');
const { actions } = words('common');
const { form, absolute } = words('promises');

const blame = 'You made me do it.';
const plea = 'Please forgive me.';
const plain = 'I read your diary on Sunday.';
const several = `${blame} ${plain} ${plea}`;

const count = (number: number) =>
  (number === 1 ? wording.found.one! : wording.found.other).replace('{count}', String(number));
const field = (screen: Screen) => screen.label(wording.text.label);
const draft = (text: string) => ({ [`draft/${someone}/wording`]: { texts: { text } } });

/** What the focus is on in the list: its rule, the words and why, as they are read out. */
const focusedPlace = (screen: Screen) =>
  screen.eval<string>(`return document.activeElement.closest('summary')?.textContent ?? 'no place'`);
/** Each sentence that was told to a screen reader since. */
const listen = `
  window.told = [];
  const status = [...document.querySelectorAll('main [role=status].unseen')].at(-1);
  new MutationObserver(() => window.told.push(status.textContent)).observe(status,
    { childList: true, characterData: true, subtree: true });`;
const told = (screen: Screen) => screen.eval<string[]>('return window.told');

describe.each(browsers)('The wording check in %s', (name) => {
  const browser = useBrowser(name);

  async function openPage(text = '', hash = '#/wording', heading = wording.heading): Promise<Screen> {
    await begin(browser(), brokeStorage(Date.now(), { more: text === '' ? {} : draft(text) }));
    const page = await browser().openPage(`journal.html${hash}`);
    await page.size(700, 800);
    await arriveAt(page, heading);
    return page;
  }

  it('marks words as one types, at their place, and says which rule and why', async () => {
    const page = await openPage();
    await page.text(wording.note);
    await (await field(page)).focus();
    await page.type(`${blame} `);
    await awaitMarks(page, 'You made me');
    await page.type(`${plain} ${plea}`);
    await awaitMarks(page, 'You made me', plea);
    await page.text(count(2));
    expect(await placeOfMarks(page)).toEqual({ seen: 2, astray: [] });
    await page.press('Control+Home');
    await page.type('Dear Mara, I was wrong.');
    await page.press('Enter');
    await awaitMarks(page, 'You made me', plea);
    expect(await placeOfMarks(page)).toEqual({ seen: 2, astray: [] });
    await page.text(wording.rules.blaming);
    await page.text(wording.rules.pressuring);
  });

  it('passes over plain words, and says that there is nothing to mark', async () => {
    const page = await openPage(plain);
    await page.text(wording.nothing);
    expect(await marked(page)).toEqual([]);
  });

  it('keeps its marks in place while one scrolls, and at any size', async () => {
    const filler = 'The kettle was on, and the light in the hall. '.repeat(2);
    const long = Array.from({ length: 24 }, (_, turn) =>
      turn === 5 ? `كان ذلك قراري وحدي. ${blame}` : `${filler}${blame}\t${turn} ${plea}`,
    ).join('\n\n');
    const page = await openPage(long);
    await page.text(count(47));
    const scrolls = [0, 0.03, 0.31, 0.64, 1];
    const look = async () => {
      let all = 0;
      for (const part of scrolls) {
        await page.eval(
          `const field = document.querySelector('textarea');
          field.scrollTop = args[0] * (field.scrollHeight - field.clientHeight);
          field.scrollIntoView({ block: 'center' });`,
          part,
        );
        const { seen, astray } = await placeOfMarks(page);
        expect(astray).toEqual([]);
        all += seen;
      }
      expect(all).toBeGreaterThan(scrolls.length);
    };
    await look();
    await page.size(433, 700);
    await look();
    await page.eval(`document.querySelector('textarea').style.blockSize = '310px'`);
    await look();
    await page.size(640, 900);
    await page.eval(`document.documentElement.style.fontSize = '200%'`);
    await look();
    await (await field(page)).focus();
    await page.press('Control+End');
    await page.type(` ${blame}`);
    await page.text(count(48));
    const { seen, astray } = await placeOfMarks(page);
    expect(astray).toEqual([]);
    expect(seen).toBeGreaterThan(0);
  });

  it('leads from mark to mark by keys, and takes other words over, with a way back', async () => {
    const page = await openPage(several);
    await page.text(count(2));
    await page.text(`${wording.note} ${wording.keys}`);
    await (await field(page)).focus();
    await page.press('Control+Home');
    await page.press('F8');
    expect(await focusedPlace(page)).toContain(wording.rules.blaming);
    await page.press('F8');
    expect(await focusedPlace(page)).toContain(wording.rules.pressuring);
    await page.press('F8');
    expect(await focusedPlace(page)).toContain(wording.rules.blaming);
    await page.press('Shift+F8');
    expect(await focusedPlace(page)).toContain(wording.rules.pressuring);

    await page.press('Tab');
    const { role, name: button } = await page.focused();
    expect(role).toBe('button');
    expect(button.startsWith(`${wording.take} `)).toBe(true);
    const better = button.slice(wording.take.length + 1);
    await page.press('Enter');
    await page.text(wording.done.taken);
    expect(await page.focused()).toMatchObject({ role: 'textbox', name: wording.text.label });
    expect(await (await field(page)).value()).toBe(`${blame} ${plain} ${better}`);
    await page.text(count(1));
    expect((await kept(browser()))[`draft/${someone}/wording`]).toEqual({
      texts: { text: `${blame} ${plain} ${better}` },
    });

    await page.press('Control+z');
    expect(await (await field(page)).value()).toBe(several);
    await page.text(count(2));

    await page.press('F8');
    await page.press('Tab');
    await page.press('Space');
    await page.text(wording.done.taken);
    await press(page, actions.undo);
    expect(await (await field(page)).value()).toBe(several);
    await page.text(count(2));
    expect(await page.focused()).toMatchObject({ role: 'textbox', name: wording.text.label });
  });

  it('begins at the words where one writes, and leads back to them', async () => {
    const page = await openPage(several);
    await page.text(count(2));
    await (await field(page)).focus();
    await page.eval(`document.activeElement.setSelectionRange(args[0], args[0])`, several.indexOf(plain) + 3);
    await page.press('F8');
    expect(await focusedPlace(page)).toContain(wording.rules.pressuring);
    await tabTo(page, 'button', wording.show);
    await page.press('Enter');
    expect(await page.focused()).toMatchObject({ role: 'textbox', name: wording.text.label });
    const selected = `const { value, selectionStart, selectionEnd } = document.activeElement;
      return value.slice(selectionStart, selectionEnd)`;
    expect(plea).toContain(await page.eval(selected));
  });

  it('passes over a phrase in one sentence, and marks it elsewhere', async () => {
    const page = await openPage(`${blame} You made me lie.`);
    await page.text(count(2));
    await (await field(page)).focus();
    await page.press('Control+Home');
    await page.press('F8');
    await tabTo(page, 'button', wording.ignoreHere);
    await page.press('Enter');
    await page.text(wording.done.passed);
    await awaitMarks(page, 'You made me');
    expect(await focusedPlace(page)).toContain(wording.rules.blaming);
    await press(page, actions.undo);
    await page.text(count(2));
    expect(await keptUnder(browser(), 'wording')).toEqual([]);
  });

  it('passes over a phrase always, also after a restart, until it is to be marked again', async () => {
    const page = await openPage(several);
    await page.text(count(2));
    await (await field(page)).focus();
    await page.press('Control+Home');
    await page.press('F8');
    await tabTo(page, 'button', wording.ignoreAlways);
    await page.press('Enter');
    await page.text(wording.done.ignored);
    await awaitMarks(page, plea);
    expect(await focusedPlace(page)).toContain(wording.rules.pressuring);

    await browser().restart('quit');
    const again = await browser().openPage('journal.html#/wording');
    await again.text(count(1));
    await awaitMarks(again, plea);
    await again.find('heading', wording.ignored.heading);
    const [{ ignored }] = (await keptUnder(browser(), 'wording')) as [{ ignored: string[] }];
    expect(ignored).toHaveLength(1);
    await press(again, `${wording.ignored.heed} ${ignored[0]}`);
    await again.text(wording.ignored.heeded);
    await awaitMarks(again, 'You made me', plea);
    expect(await again.focused()).toMatchObject({ role: 'textbox', name: wording.text.label });
  });

  it('tells a screen reader how many there are after a pause, and not with every key', async () => {
    const page = await openPage();
    await page.text(wording.note);
    await page.eval(listen);
    await (await field(page)).focus();
    await page.type(blame);
    await expect.poll(() => told(page), { timeout: 10_000 }).toEqual([count(1)]);
    await page.type(` ${plain}`);
    await page.type(` ${plea}`);
    await expect.poll(() => told(page), { timeout: 10_000 }).toEqual([count(1), count(2)]);
    const drawn = `const over = document.querySelector('main pre').parentElement;
      return [over.getAttribute('aria-hidden'), getComputedStyle(over).pointerEvents]`;
    expect(await page.eval(drawn)).toEqual(['true', 'none']);
  });

  it('keeps the text when the popup closes in mid-word, until it is cleared', async () => {
    await begin(browser(), brokeStorage(Date.now()));
    const popup = await browser().openPopup();
    await arriveAt(popup, words('home').heading);
    await follow(popup, words('home-repair').wording.label);
    await arriveAt(popup, wording.heading);
    await (await field(popup)).focus();
    await typeAndClose(popup, 'You made m');
    const again = await browser().openPopup();
    await arriveAt(again, wording.heading);
    expect(await (await field(again)).value()).toBe('You made m');
    await press(again, wording.clear);
    await again.text(wording.cleared);
    expect(await (await field(again)).value()).toBe('');
    expect((await kept(browser()))[`draft/${someone}/wording`]).toBeNull();
    await press(again, actions.undo);
    expect(await (await field(again)).value()).toBe('You made m');
    await expect
      .poll(async () => (await kept(browser()))[`draft/${someone}/wording`])
      .toEqual({ texts: { text: 'You made m' } });
  });

  it('is there in letters, promises and unsent letters, and on no other screen', async () => {
    await begin(browser(), brokeStorage(Date.now()));
    const page = await browser().openPage('journal.html#/help');
    // The check reads what is ignored when it loads, so that is where its loading can be seen.
    await page.eval(`
      const { local } = (globalThis.browser ?? globalThis.chrome).storage;
      const get = local.get.bind(local);
      window.loaded = false;
      local.get = (keys, ...more) => {
        if (Array.isArray(keys) && keys.includes('wording')) window.loaded = true;
        return get(keys, ...more);
      };`);
    const loaded = () => page.eval<boolean>('return window.loaded');
    for (const [hash, heading] of [
      ['#/home', words('home').heading],
      ['#/today', /./],
      ['#/letters', words('apology').list.heading],
      ['#/promises', words('promises').heading],
      ['#/patience', words('patience').heading],
      ['#/after', words('after').heading],
    ] as const) {
      await page.eval('location.hash = args[0]', hash);
      await arriveAt(page, heading);
    }
    expect(await loaded()).toBe(false);

    const { did } = words('apology').parts;
    for (const [hash, label] of [
      ['#/apology', did.prompt],
      ['#/promising', form.promise.label],
      ['#/unsent', words('unsent').label],
    ] as const) {
      await page.eval('location.hash = args[0]', hash);
      await (await page.label(label)).fill(blame);
      await page.text(count(1));
      await awaitMarks(page, 'You made me');
      expect(await placeOfMarks(page)).toEqual({ seen: 1, astray: [] });
    }
    expect(await loaded()).toBe(true);
  });

  it('says of a promise that is too big what is to say once: what was passed over is not stopped', async () => {
    const page = await openPage('', '#/promising', form.heading);
    await (await page.label(form.promise.label)).fill('I will never lie to you again.');
    await typeDay(page, form.by.label, inDays(1, 12, 0));
    await page.text(wording.rules.overpromising);
    await press(page, form.keep);
    await arriveAt(page, absolute.heading);
    await press(page, actions.back);
    await (await page.text(wording.rules.overpromising)).click();
    await press(page, wording.ignoreHere);
    await page.text(wording.nothing);
    await press(page, form.keep);
    await arriveAt(page, words('promises').heading);
    expect(await keptUnder(browser(), 'entry/')).toMatchObject([
      { texts: { promise: 'I will never lie to you again.' } },
    ]);
  });
});
