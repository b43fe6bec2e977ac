import { describe, expect, it } from 'vitest';
import { everyKind } from '../fixtures/kinds.ts';
import { manyStorage } from '../fixtures/many.ts';
import { dayFrom } from '../fixtures/repair.ts';
import { leaveOut, showOnly } from '../tour/journal-stops.ts';
import { arriveAt, follow, press } from './person.ts';
import { caughtFile, catchFile } from './saved-file.ts';
import { begin, browsers, useBrowser } from './session.ts';
import { words } from './words.ts';

const summary = words('summary');
const journal = words('journal');
const { entryKinds } = words('common');
const kinds = `return [...document.querySelectorAll('main article h3')].map((one) => one.firstChild.textContent)`;

/** A date is typed in parts that differ from browser to browser; it is set as their calendars set it. */
const setFirstDay = `const field = document.getElementById('from');
  field.value = args[0];
  field.dispatchEvent(new Event('input', { bubbles: true }));`;

describe.each(browsers)('A summary to take along in %s', (name) => {
  const browser = useBrowser(name);

  async function openSummary(records: Record<string, unknown>) {
    await begin(browser(), records);
    const page = await browser().openPage('journal.html#/summary');
    await arriveAt(page, summary.heading);
    return page;
  }

  it('holds the chosen kinds and days in full, the oldest first, and says who could read it', async () => {
    const page = await openSummary(everyKind(Date.now()));
    await page.text('21 entries are chosen.');
    await leaveOut(page, [journal.filter.promises, journal.filter.letters]);
    await page.text('7 entries are chosen.');
    await page.eval(setFirstDay, '');
    await press(page, summary.make);
    await page.find('link', summary.faults.from);
    await page.eval(setFirstDay, dayFrom(Date.now(), -7));
    await press(page, summary.make);
    await arriveAt(page, summary.paper.heading);
    await page.text(summary.warning);
    expect(await page.eval(kinds)).toEqual([
      entryKinds.missed,
      entryKinds.renegotiated,
      entryKinds.kept,
      entryKinds.letter,
      entryKinds.given,
    ]);
    await page.text('أخبرت أخي بكل شيء، وأتحدث معه كل أسبوع.');
    await page.text('I forgot it. That is on me.');
  });

  it('is a file in Markdown with a name that says nothing', async () => {
    const records = everyKind(Date.now());
    const seen = records['entry/k-seen'] as object;
    const page = await openSummary({
      ...records,
      'entry/k-seen': { ...seen, texts: { seen: '# Not a *heading*\n- <b>nor a list</b>' } },
    });
    await press(page, summary.make);
    await page.find('button', summary.save);
    await catchFile(page);
    await press(page, summary.save);
    const file = await caughtFile(page);
    expect(file.name).toMatch(/^notes-\d{4}-\d\d-\d\d\.md$/);
    expect(file.type).toContain('text/markdown');
    expect(file.text).toMatch(/^# My notes/);
    expect(file.text).toContain('\\# Not a \\*heading\\*');
    expect(file.text).toContain('\\<b\\>nor a list');
    await page.text(summary.saved.replace('{name}', file.name));
  });

  it('prints what the history shows, in full, and nothing that stands around it', async () => {
    await begin(browser(), manyStorage(Date.now(), 400));
    const page = await browser().openPage('journal.html#/journal');
    await arriveAt(page, journal.heading);
    await showOnly(page, journal.filter.promises);
    await follow(page, summary.history.link);
    await arriveAt(page, summary.history.heading);
    await page.find('button', summary.print);
    const shown = await page.eval<string[]>(kinds);
    expect(shown).toHaveLength(100);
    expect(new Set(shown)).toEqual(new Set([entryKinds.promise, entryKinds.kept]));
    await page.eval(`window.print = () => document.documentElement.setAttribute('data-printed', '')`);
    await press(page, summary.print);
    expect(await page.eval(`return document.documentElement.hasAttribute('data-printed')`)).toBe(true);
    // What paper is given is told by the style sheets: every rule for it that hides something, at work.
    const hidden = await page.eval<string[]>(`
      const rules = (list) => [...list].flatMap((rule) =>
        rule.media?.mediaText === 'print' ? [...rule.cssRules].map((one) => [rule.parentRule, one])
        : rule.cssRules ? rules(rule.cssRules) : []);
      return [...document.styleSheets].flatMap((sheet) => rules(sheet.cssRules))
        .filter(([parent, one]) => (one.style?.display ?? one.cssText).includes('none'))
        .map(([parent, one]) => one.selectorText ?? parent?.selectorText ?? one.cssText);`);
    expect(hidden.join(' ')).toContain('.masthead');
    expect(hidden.join(' ')).toContain('nav');
  });
});
