import { describe, expect, it } from 'vitest';
import { everyKind, letterWords, onlyPromises, promiseWords } from '../fixtures/kinds.ts';
import { showOnly } from '../tour/journal-stops.ts';
import { arriveAt, follow, press } from './person.ts';
import { begin, browsers, kept, keptUnder, useBrowser } from './session.ts';
import { containing, words } from './words.ts';

const { actions, entryKinds } = words('common');
const journal = words('journal');
const { filter, facts } = journal;
const promises = words('promises');

type Kind = keyof typeof entryKinds;

/** The kinds of each choice of the filter, with how many entries of them there are. */
const shown: readonly (readonly [label: string, ...kinds: Kind[]])[] = [
  [filter.checks, 'check'],
  [filter.exercises, 'fence', 'weigh', 'plan', 'patience', 'request'],
  [filter.answers, 'answer'],
  [filter.practices, 'practice'],
  [filter.letters, 'letter', 'given', 'unsent'],
  [filter.promises, 'promise', 'kept', 'missed', 'renegotiated'],
  [filter.apart, 'apart', 'apart', 'extended', 'ended'],
  [filter.seen, 'seen'],
];

describe.each(browsers)('The kinds of the history in %s', (name) => {
  const browser = useBrowser(name);

  async function openJournal(records = everyKind(Date.now())) {
    await begin(browser(), records);
    const page = await browser().openPage('journal.html');
    await arriveAt(page, journal.heading);
    return page;
  }
  const rows = `return [...document.querySelectorAll('main li strong')].map((one) => one.textContent)`;

  it('are all listed, and each can be looked at alone', async () => {
    const page = await openJournal();
    const all = await page.eval<string[]>(rows);
    expect(new Set(all)).toEqual(new Set(Object.values(entryKinds)));
    for (const [label, ...kinds] of shown) {
      await showOnly(page, label);
      const names = await page.eval<string[]>(rows);
      expect(names.sort(), label).toEqual(kinds.map((kind) => entryKinds[kind]).sort());
    }
    await showOnly(page, filter.all);
    expect(await page.eval<string[]>(rows)).toEqual(all);
  });

  it('are not asked about where there is only one', async () => {
    const page = await openJournal(onlyPromises(Date.now()));
    await page.find('link', containing(entryKinds.kept));
    expect(await page.count('combobox')).toBe(0);
  });

  it('can be opened one after the other, with the words that were asked and those that were written', async () => {
    const page = await openJournal();
    const entries = (await keptUnder(browser(), 'entry/')) as { id: string; kind: Kind; texts: object }[];
    for (const { id, kind, texts } of entries) {
      await page.eval(`location.hash = args[0]`, `#/entry/${id}`);
      await arriveAt(page, entryKinds[kind]);
      const said = await page.eval<string[]>(
        `return [...document.querySelectorAll('main dd')].map((one) => one.textContent)`,
      );
      for (const text of Object.values(texts) as string[]) if (text !== '') expect(said).toContain(text);
      await page.find('button', journal.remove);
    }
  });

  it('stay narrowed on the way back from an entry, and say when the last of a kind is gone', async () => {
    const page = await openJournal();
    await showOnly(page, filter.practices);
    await follow(page, containing(entryKinds.practice));
    await arriveAt(page, entryKinds.practice);
    await page.text(words('repair').practices.listen.name);
    await press(page, journal.remove);
    await arriveAt(page, journal.heading);
    await page.text(words('search').none);
    await press(page, actions.undo);
    await page.find('link', containing(entryKinds.practice));
    expect(await page.eval<string[]>(rows)).toEqual([entryKinds.practice]);
  });

  it('tell of a turn what it belongs to, and lead there', async () => {
    const page = await openJournal();
    await follow(page, containing(entryKinds.kept));
    await arriveAt(page, entryKinds.kept);
    await page.text(facts.promise);
    await follow(page, promiseWords);
    await page.find('heading', promises.course.heading);
    expect(await page.url()).toMatch(/#\/promise\/k-promise$/);
    await page.eval(`location.hash = '#/entry/k-given'`);
    await arriveAt(page, entryKinds.given);
    await follow(page, letterWords);
    await page.text(letterWords);
    expect(await page.url()).toMatch(/#\/letter\/k-letter$/);
    await page.eval(`location.hash = '#/entry/k-apart'`);
    await arriveAt(page, entryKinds.apart);
    await follow(page, words('apart').running.open);
    await page.find('heading', words('apart').running.heading);
  });

  it('keep the words of a promise from becoming none, and change them on the first screen', async () => {
    const page = await openJournal();
    await page.eval(`location.hash = '#/entry/k-seen'`);
    await arriveAt(page, entryKinds.seen);
    await press(page, journal.editWords);
    const field = await page.label(words('seen').field.label);
    await field.fill('');
    await press(page, journal.saveWords);
    await page.find('link', words('seen').fault);
    expect((await kept(browser()))['entry/k-seen']).toMatchObject({
      texts: { seen: 'They told me before I asked.' },
    });
    await field.fill('They told me at breakfast.');
    await press(page, journal.saveWords);
    await page.text('They told me at breakfast.');
    await page.text(journal.edited.replace('{when}', 'today'));
  });

  it('lose a promise with all that became of it, and undo brings all of it back', async () => {
    const page = await openJournal();
    const before = await kept(browser());
    const family = ['k-promise', 'k-missed', 'k-renegotiated', 'k-kept'];
    await page.eval(`location.hash = '#/entry/k-promise'`);
    await arriveAt(page, entryKinds.promise);
    await press(page, journal.remove);
    await arriveAt(page, journal.heading);
    await page.text(journal.removed);
    await page.absent('link', containing(entryKinds.kept));
    const gone = await kept(browser());
    for (const id of family) expect(gone[`entry/${id}`]).toBeNull();
    expect(JSON.stringify(gone)).not.toContain(promiseWords);
    await press(page, actions.undo);
    await page.text(journal.restored);
    await page.find('link', containing(entryKinds.kept));
    const after = await kept(browser());
    for (const id of family) expect(after[`entry/${id}`]).toEqual(before[`entry/${id}`]);
    expect(after.home).toEqual(before.home);
  });
});
