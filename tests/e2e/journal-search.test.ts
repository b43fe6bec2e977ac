import { describe, expect, it } from 'vitest';
import type { Screen } from '../drive/api.ts';
import { everyKind } from '../fixtures/kinds.ts';
import { manyStorage } from '../fixtures/many.ts';
import { searchFor, showOnly } from '../tour/journal-stops.ts';
import { tabTo } from './keyboard.ts';
import { arriveAt, follow, press } from './person.ts';
import { begin, browsers, kept, useBrowser } from './session.ts';
import { containing, words } from './words.ts';

const { actions, entryKinds, sides } = words('common');
const journal = words('journal');
const search = words('search');
const { filters } = search;

const marks = `return [...document.querySelectorAll('main mark')].map((one) => one.textContent)`;
const names = `return [...document.querySelectorAll('main li strong')].map((one) => one.textContent)`;
const status = `document.querySelector('main [role=status] bdi')?.textContent`;
/** The place of the focused row in the list; -1 where none has the focus. */
const row = `return [...document.querySelectorAll('[data-row]')].indexOf(document.activeElement)`;

describe.each(browsers)('Finding something in the history in %s', (name) => {
  const browser = useBrowser(name);

  async function openJournal(records = everyKind(Date.now())): Promise<Screen> {
    await begin(browser(), records);
    const page = await browser().openPage('journal.html#/journal');
    await arriveAt(page, journal.heading);
    return page;
  }
  const says = (page: Screen, text: string) =>
    page.waitFor(`"${text}"`, `return ${status} === args[0]`, text);

  it('goes by keys alone: search, down to an entry, open it, back, and away again', async () => {
    const page = await openJournal(manyStorage(Date.now(), 150));
    await says(page, '150 entries');
    await page.press('/');
    expect((await page.focused()).role).toBe('searchbox');
    await page.type('KETTLE zoe');
    await page.waitFor('marks', `return document.querySelector('main li mark') !== null`);
    const found = await page.eval<string[]>(marks);
    expect(new Set(found.map((one) => one.toLowerCase()))).toEqual(new Set(['kettle', 'zoë']));
    await page.press('ArrowDown');
    expect(await page.eval(row)).toBe(0);
    await page.press('ArrowDown');
    expect(await page.eval(row)).toBe(1);
    await page.press('End');
    const last = await page.eval<number>(`return document.querySelectorAll('[data-row]').length - 1`);
    expect(await page.eval(row)).toBe(last);
    await page.press('Home');
    expect(await page.eval(row)).toBe(0);
    await page.press('Enter');
    await page.find('button', journal.remove);
    expect((await page.eval<string[]>(marks)).map((one) => one.toLowerCase())).toContain('kettle');
    expect(await page.url()).not.toContain('kettle');
    expect(await page.eval('return document.title')).not.toContain('ettle');
    await page.press('Escape');
    await arriveAt(page, journal.heading);
    await page.waitFor('the search is still there', `return document.querySelector('main li mark') !== null`);
    await page.press('/');
    await page.press('Escape');
    await says(page, '150 entries');
    expect(await page.eval(marks)).toEqual([]);
  });

  it('takes no key from what is typed, and none with a modifier', async () => {
    const page = await openJournal(manyStorage(Date.now(), 30));
    const field = await page.label(search.label);
    await field.fill('and/or');
    expect(await field.value()).toBe('and/or');
    await page.press('Home');
    await page.type('x');
    expect(await field.value()).toBe('xand/or');
    await (await page.label(journal.filter.label)).focus();
    await page.press('/');
    expect((await page.focused()).role).toBe('combobox');
  });

  it('leads past the last row to older entries', async () => {
    const page = await openJournal(manyStorage(Date.now(), 150));
    await says(page, '150 entries');
    await page.press('/');
    await page.press('ArrowDown');
    await page.press('End');
    expect(await page.eval(row)).toBe(49);
    await page.press('ArrowDown');
    await page.waitFor('the next row', `${row} === 50`);
    await page.press('Escape');
    expect((await page.focused()).role).toBe('searchbox');
  });

  it('finds texts, kinds, practices and promises, whatever their case and accents', async () => {
    const page = await openJournal();
    const finds = async (query: string, kinds: readonly string[]) => {
      await searchFor(page, query);
      await page.waitFor(`"${query}"`, `return ${status}.includes(args[0])`, `“${query}”`);
      expect((await page.eval<string[]>(names)).sort(), query).toEqual([...kinds].sort());
    };
    await finds('before i ASKED', [entryKinds.seen]);
    await finds('on the train', [entryKinds.kept, entryKinds.renegotiated]);
    await finds(words('repair').practices.listen.name, [entryKinds.practice]);
    await finds('أخبرت أخي', [entryKinds.letter]);
    await finds('unsent', [entryKinds.unsent]);
  });

  it('narrows by kind, person and side together, says so, and shows everything again', async () => {
    const page = await openJournal(manyStorage(Date.now(), 400));
    await says(page, '400 entries');
    await showOnly(page, 'أختي', filters.person);
    await says(page, '80 of 400 entries · أختي');
    await showOnly(page, sides.broke, filters.side);
    await showOnly(page, journal.filter.promises);
    await searchFor(page, 'kettle');
    const line = await page.eval<string>(`return ${status}`);
    expect(line).toMatch(/^\d+ of 400 entries · Promises · أختي · I broke trust · “kettle”$/);
    const shown = await page.eval<string[]>(names);
    expect(shown.length).toBe(Number(line.split(' ')[0]));
    expect(shown.every((one) => one === entryKinds.promise || one === entryKinds.kept)).toBe(true);
    await press(page, search.clear);
    await says(page, '400 entries');
    expect((await page.focused()).role).toBe('searchbox');
    await (await page.label(search.label)).fill('nothing holds these words');
    await says(page, search.none);
    expect(await page.count('link', containing(entryKinds.promise))).toBe(0);
  });

  it('begins a history of 10,000 with its newest entries, and knows all of it soon after', async () => {
    const page = await openJournal(manyStorage(Date.now(), 10_000));
    await says(page, '10,000 entries');
    await searchFor(page, 'cafe river');
    expect(new Set(await page.eval<string[]>(marks))).toEqual(new Set(['café', 'river']));
    // A record that cannot be read is told, however far down it lies.
    await begin(browser(), { ...manyStorage(Date.now(), 10_000), 'entry/odd': { kind: 'later', at: 5 } });
    await page.eval('location.reload()');
    await page.find('heading', journal.unreadable.heading, { level: 2, timeout: 20_000 });
  });

  it('leaves by Shift pressed three times, from the midst of a search', async () => {
    const page = await openJournal(manyStorage(Date.now(), 30));
    await page.press('/');
    await page.type('kettle');
    for (let time = 0; time < 3; time++) await page.press('Shift').catch(() => undefined);
    await expect.poll(async () => (await kept(browser())).left, { timeout: 5000 }).toBe(true);
  });
});

describe.each(browsers)('An entry that was changed in %s', (name) => {
  const browser = useBrowser(name);
  const { earlier } = journal;

  it('keeps how it was before, against what it is now, until that is forgotten', async () => {
    await begin(browser(), everyKind(Date.now()));
    const page = await browser().openPage('journal.html#/entry/k-seen');
    await press(page, journal.editWords);
    await page.text(earlier.kept);
    await (await page.label(words('seen').field.label)).fill('They told me after I asked.');
    await press(page, journal.saveWords);
    await page.text('They told me after I asked.');
    await page.eval(`document.querySelector('main summary').click()`);
    await page.find('heading', containing('As it was'), { level: 2 });
    const changes = `return ['del', 'ins'].map((tag) => [...document.querySelectorAll('main ' + tag)].map((one) => one.textContent))`;
    expect(await page.eval(changes)).toEqual([['before'], ['after']]);
    expect((await kept(browser()))['entry/k-seen']).toMatchObject({
      before: [{ texts: { seen: 'They told me before I asked.' } }],
    });
    await press(page, earlier.forget);
    await page.text(earlier.forgotten);
    expect(await page.eval(`return document.querySelector('main details')`)).toBeNull();
    expect((await kept(browser()))['entry/k-seen']).not.toHaveProperty('before');
    expect(JSON.stringify(await kept(browser()))).not.toContain('before I asked');
  });

  it('takes what was being written about it along when it is deleted, and the undo brings that back', async () => {
    await begin(browser(), everyKind(Date.now()));
    const page = await browser().openPage('journal.html#/promise/k-promise');
    await page.find('heading', words('promises').course.heading);
    await browser().background(
      `await browser.storage.local.set({ 'draft/k-promise/edit': { texts: { promise: 'Half a word' } } })`,
    );
    await page.eval(`location.hash = '#/entry/k-promise'`);
    await page.label(words('promises').form.promise.label);
    await browser().background(
      `await browser.storage.local.set({ 'draft/k-promise/edit': null, 'draft/k-promise/turn': { texts: { note: 'Half a note' } } })`,
    );
    await page.eval('location.reload()');
    await press(page, journal.remove);
    await page.text(journal.removed);
    expect(JSON.stringify(await kept(browser()))).not.toContain('Half a note');
    await press(page, actions.undo);
    await page.text(journal.restored);
    expect((await kept(browser()))['draft/k-promise/turn']).toEqual({ texts: { note: 'Half a note' } });
    await follow(page, containing(entryKinds.kept));
    await arriveAt(page, entryKinds.kept);
    await tabTo(page, 'button', journal.editNote);
  });
});
