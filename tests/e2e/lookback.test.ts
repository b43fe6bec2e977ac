import { describe, expect, it } from 'vitest';
import type { Screen } from '../drive/api.ts';
import { checksStorage, inSteps, withAnother, type Check } from '../fixtures/checks.ts';
import { tabTo } from './keyboard.ts';
import { arriveAt, follow, press } from './person.ts';
import { begin, browsers, useBrowser, type Kept } from './session.ts';
import { words } from './words.ts';

const { answers } = words('common');
const lookback = words('lookback');

/** Noon of some days ago, so that no test run near midnight counts another day. */
function daysAgo(days: number): number {
  const noon = new Date();
  noon.setHours(12, 0, 0, 0);
  return (Date.now() - noon.getTime()) / 86_400_000 + days;
}

const three: Check[] = [
  { ago: daysAgo(5), answers: ['no', 'no', 'no'], note: 'Not as long as they lie.' },
  { ago: daysAgo(3), answers: ['unsure', 'no', 'yes'], note: 'أفكر في الأمر.' },
  { ago: daysAgo(1), answers: ['yes', 'unsure', 'yes'], note: '' },
];

const weekday = (days: number) =>
  new Date(Date.now() - daysAgo(days) * 86_400_000).toLocaleDateString('en', { weekday: 'long' });
const named = (when: string, answer: string) =>
  lookback.drawn.point.replace('{when}', when).replace('{answer}', answer);

/** What the first drawing tells of the point that is chosen or pointed at. */
const told = (text: string) => (screen: Screen) =>
  screen.waitFor(
    `“${text}” to be told`,
    `return document.querySelector('fieldset [role=status]').textContent.includes(args[0])`,
    text,
  );

describe.each(browsers)('Looking back in %s', (name) => {
  const browser = useBrowser(name);

  async function openLookback(records: Kept, place: 'popup' | 'page' = 'popup'): Promise<Screen> {
    await begin(browser(), records);
    if (place === 'page') {
      const page = await browser().openPage('journal.html#/lookback');
      await page.size(700, 800);
      await arriveAt(page, lookback.heading);
      return page;
    }
    const popup = await browser().openPopup();
    await follow(popup, words('home').lookBack);
    await arriveAt(popup, lookback.heading);
    return popup;
  }

  it('leads through the checks of a question by the keyboard alone, and tells their notes', async () => {
    const popup = await openLookback(checksStorage(Date.now(), three));
    await told(lookback.noNote)(popup);
    await tabTo(popup, 'radio', named('yesterday', answers.yes));
    await popup.press('ArrowLeft');
    expect((await popup.focused()).name).toBe(named(weekday(3), answers.unsure));
    await told('أفكر في الأمر.')(popup);
    await popup.press('Home');
    expect((await popup.focused()).name).toBe(named(weekday(5), answers.no));
    await told('Not as long as they lie.')(popup);
    await popup.press('ArrowLeft');
    expect((await popup.focused()).name).toBe(named(weekday(5), answers.no));
    await popup.press('End');
    await popup.press('ArrowRight');
    expect((await popup.focused()).name).toBe(named('yesterday', answers.yes));
    // One stop for each drawing: Tab goes on to the next question.
    await popup.press('Tab');
    expect((await popup.focused()).name).toBe(named('yesterday', answers.unsure));
  });

  it('tells a check that is clicked anywhere on its step', async () => {
    const popup = await openLookback(checksStorage(Date.now(), three));
    // The middle of it, which is the middle of a step and no point.
    const step = await popup.find('radio', named(weekday(3), answers.unsure));
    await step.click();
    await told('أفكر في الأمر.')(popup);
  });

  it('shows the same time in all three, however far one of them is scrolled', async () => {
    const page = await openLookback(checksStorage(Date.now(), inSteps(400, 360)), 'page');
    const places = () =>
      page.eval<number[]>(
        `return [...document.querySelectorAll('[data-scrolls]')].map((one) => Math.round(one.scrollLeft))`,
      );
    const [start = 0] = await places();
    expect(start).toBeGreaterThan(1000);
    expect(new Set(await places())).toEqual(new Set([start]));
    await page.eval(`document.querySelector('fieldset input:checked').focus()`);
    await page.press('Home');
    await page.waitFor(
      'all three to stand at the first check',
      `return [...document.querySelectorAll('[data-scrolls]')].every((one) => one.scrollLeft < 20)`,
    );
    expect(await page.eval(`return document.activeElement.getBoundingClientRect().left >= 0`)).toBe(true);
  });

  it('has a twin as a table, which is read by its headings', async () => {
    const popup = await openLookback(checksStorage(Date.now(), three));
    await popup.eval(
      `[...document.querySelectorAll('summary')].find((one) => one.textContent === args[0]).click()`,
      lookback.table.summary,
    );
    await popup.find('table', lookback.table.caption);
    for (const heading of [lookback.table.day, ...Object.values(lookback.question)]) {
      await popup.find('columnheader', heading);
    }
    const rows = await popup.eval<string[]>(
      `return [...document.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent).join(' | '))`,
    );
    expect(rows).toEqual([
      ['yesterday', answers.yes, answers.unsure, answers.yes].join(' | '),
      [weekday(3), answers.unsure, answers.no, answers.yes].join(' | '),
      [weekday(5), answers.no, answers.no, answers.no].join(' | '),
    ]);
    await popup.find('rowheader', 'yesterday');
  });

  it('folds a note of many pages, and unfolds it', async () => {
    const note = `${'I went through all of it again. '.repeat(160)}The end.`;
    const popup = await openLookback(checksStorage(Date.now(), [{ ago: daysAgo(1), note }]));
    await told('I went through all of it again.')(popup);
    const shown = () =>
      popup.eval<number>(`return document.querySelector('fieldset [role=status]').innerText.length`);
    expect(await shown()).toBeLessThan(400);
    await popup.eval(`document.querySelector('fieldset summary').click()`);
    expect(await shown()).toBeGreaterThan(5000);
  });

  it('asks whom it is about once there are two, and tells each of their own', async () => {
    const now = Date.now();
    const popup = await openLookback(withAnother(checksStorage(now, three), 'أختي', now));
    await popup.find('combobox', words('home').switcher);
    expect(await popup.count('radio')).toBe(3);
    await (await popup.label(words('home').switcher)).focus();
    await popup.press('ArrowUp');
    await popup.waitFor('nine points', `return document.querySelectorAll('fieldset input').length === 9`);
  });

  it('begins at today where the writing runs from right to left', async () => {
    const page = await openLookback(checksStorage(Date.now(), inSteps(400, 360)), 'page');
    await page.eval(`document.documentElement.dir = 'rtl'; location.hash = '#/home'`);
    await arriveAt(page, words('home').heading);
    await follow(page, words('home').lookBack);
    await arriveAt(page, lookback.heading);
    const [newest, region] = await page.eval<[number, number]>(`
      const region = document.querySelector('[data-scrolls]');
      return [region.querySelector('input:last-of-type').getBoundingClientRect().left, region.getBoundingClientRect().left].map(Math.round)`);
    expect(Math.abs(newest - region)).toBeLessThan(30);
  });

  it('is one step from the history, and leads from each check to what it meant', async () => {
    await begin(browser(), checksStorage(Date.now(), three));
    const page = await browser().openPage('journal.html');
    await arriveAt(page, words('journal').heading);
    await follow(page, lookback.link);
    await arriveAt(page, lookback.heading);
    await follow(page, 'yesterday');
    await arriveAt(page, words('outcome').first.weigh.unsure.heading);
  });

  it('shows earlier checks when they are asked for', async () => {
    const page = await openLookback(checksStorage(Date.now(), inSteps(420, 420)), 'page');
    expect(await page.eval(`return document.querySelectorAll('fieldset:first-of-type input').length`)).toBe(
      400,
    );
    await press(page, lookback.drawn.earlier);
    await page.waitFor(
      'all of them',
      `return document.querySelector('fieldset').querySelectorAll('input').length === 420`,
    );
  });
});
