import { describe, expect, it } from 'vitest';
import { begunStorage, seededStorage, someone } from '../fixtures/year.ts';
import { zone } from '../fixtures/zone.ts';
import { arriveAt, follow, press } from './person.ts';
import { begin, browsers, kept, useBrowser, type Kept } from './session.ts';
import { containing, words } from './words.ts';

const { actions, entryKinds } = words('common');
const journal = words('journal');
const { count } = journal.unreadable;

const dayLength = 86_400_000;

function answer(index: number, at: number, text: string) {
  const id = `20000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  const day = new Date(at).toISOString().slice(0, 10);
  const texts = { answer: text };
  return { id, relationship: someone, at, zone, kind: 'answer', day, card: 'h-small-safe-thing', texts };
}

function withEntries(entries: readonly { id: string }[]): Kept {
  const records = entries.map((entry): [string, unknown] => [`entry/${entry.id}`, entry]);
  return { ...begunStorage(Date.now()), ...Object.fromEntries(records) };
}

/** Noon of some days ago, so that no test run near midnight counts another day. */
const noon = (ago: number) => {
  const today = new Date();
  today.setHours(12, 0, 0, 0);
  return today.getTime() - ago * dayLength;
};

describe.each(browsers)('The history in %s', (name) => {
  const browser = useBrowser(name);

  async function openJournal(records: Kept) {
    await begin(browser(), records);
    const page = await browser().openPage('journal.html');
    await arriveAt(page, journal.heading);
    return page;
  }

  it('says that there is nothing yet', async () => {
    const page = await openJournal(begunStorage(Date.now()));
    for (const line of journal.empty) await page.text(line);
  });

  it('lists the entries by day, the newest first', async () => {
    const page = await openJournal(
      withEntries([
        answer(1, noon(400), 'Long ago.'),
        answer(2, noon(1), 'Yesterday at noon.'),
        answer(3, noon(1) + 1000, 'Yesterday, a little later.'),
        answer(4, noon(2), 'The day before.'),
      ]),
    );
    await page.find('heading', 'yesterday', { level: 2 });
    const rows = await page.eval<string[]>(
      `return [...document.querySelectorAll('main section:has(> ul) > h2, main li span[dir]')].map((one) => one.textContent)`,
    );
    const weekday = new Date(noon(2)).toLocaleDateString('en', { weekday: 'long' });
    expect(rows.slice(0, 5)).toEqual([
      'yesterday',
      'Yesterday, a little later.',
      'Yesterday at noon.',
      weekday,
      'The day before.',
    ]);
    expect(rows.at(-1)).toBe('Long ago.');
    expect(rows.at(-2)).toContain(String(new Date(noon(400)).getFullYear()));
  });

  it('opens an entry, changes its note and says that it was changed', async () => {
    const entry = answer(1, noon(1), 'The tea was warn.');
    const page = await openJournal(withEntries([entry]));
    await follow(page, containing('The tea was warn.'));
    await arriveAt(page, entryKinds.answer);
    await press(page, journal.editNote);
    const field = await page.label(journal.yourAnswer);
    expect(await field.value()).toBe('The tea was warn.');
    await field.fill('The tea was warm.');
    await press(page, journal.saveNote);
    await page.text('The tea was warm.');
    await page.text(journal.edited.replace('{when}', 'today'));
    const now = await kept(browser());
    expect(now[`entry/${entry.id}`]).toMatchObject({ ...entry, texts: { answer: 'The tea was warm.' } });
    expect(now[`draft/${entry.id}/edit`]).toBeNull();
    await follow(page, actions.back);
    await page.find('link', containing('The tea was warm.'));
  });

  it('keeps a change that was begun when the page is closed in the middle of it', async () => {
    // An id of its own: where the page dies, its browser keeps what was typed last until it is opened again.
    const entry = answer(77, noon(1), 'Before.');
    const page = await openJournal(withEntries([entry]));
    await follow(page, containing('Before.'));
    await press(page, journal.editNote);
    await (await page.label(journal.yourAnswer)).fill('Half a sent');
    await page.close();
    const again = await browser().openPage(`journal.html#/entry/${entry.id}`);
    expect(await (await again.label(journal.yourAnswer)).value()).toBe('Half a sent');
    expect((await kept(browser()))[`entry/${entry.id}`]).toEqual(entry);
  });

  it('deletes an entry, and undo brings it back exactly as it was', async () => {
    const entry = answer(1, noon(1), 'To be or not.');
    const other = answer(2, noon(1) - 1000, 'This one stays.');
    const page = await openJournal(withEntries([entry, other]));
    await follow(page, containing('To be or not.'));
    await press(page, journal.remove);
    await arriveAt(page, journal.heading);
    await page.text(journal.removed);
    await page.absent('link', containing('To be or not.'));
    const gone = await kept(browser());
    expect(JSON.stringify(gone)).not.toContain('To be or not.');
    expect(gone[`entry/${other.id}`]).toEqual(other);
    await press(page, actions.undo);
    await page.text(journal.restored);
    await page.find('link', containing('To be or not.'));
    expect((await kept(browser()))[`entry/${entry.id}`]).toEqual(entry);
  });

  it('shows a record it cannot read as that, and never touches it', async () => {
    const odd = { kind: 'later', of: ['a', 'version'], texts: { answer: 7 } };
    const first = answer(1, noon(1), 'Change me.');
    const second = answer(2, noon(2), 'Delete me.');
    const damaged = { ...answer(3, noon(3), 'x'), at: 'yesterday' };
    const page = await openJournal({
      ...withEntries([first, second]),
      'entry/odd': odd,
      'entry/hurt': damaged,
    });
    await page.find('heading', journal.unreadable.heading, { level: 2 });
    await page.text(count.other.replace('{count}', '2'));
    await follow(page, containing('Change me.'));
    await press(page, journal.editNote);
    await (await page.label(journal.yourAnswer)).fill('Changed.');
    await press(page, journal.saveNote);
    await page.text('Changed.');
    await follow(page, actions.back);
    await follow(page, containing('Delete me.'));
    await press(page, journal.remove);
    await page.text(journal.removed);
    await press(page, actions.undo);
    await page.text(journal.restored);
    const now = await kept(browser());
    expect(now['entry/odd']).toEqual(odd);
    expect(now['entry/hurt']).toEqual(damaged);
  });

  it('lists four hundred entries of one day, a part at a time', async () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      answer(index, noon(1) - index * 1000, `Line ${index}`),
    );
    const page = await openJournal(withEntries(many));
    await page.text(containing(journal.countEntries.other.replace('{count}', '400')));
    const shown = `return document.querySelectorAll('main section li').length`;
    expect(await page.eval(shown)).toBe(50);
    for (let rows = 100; rows <= 400; rows += 50) {
      await page.eval(
        `[...document.querySelectorAll('main button')].find((one) => one.textContent === args[0]).click()`,
        journal.more,
      );
      await page.waitFor(`${rows} entries`, `${shown} === args[0]`, rows);
    }
    expect(await page.eval(`return document.querySelectorAll('main section:has(> ul) > h2').length`)).toBe(1);
    expect(await page.eval(`return document.body.textContent.includes(args[0])`, journal.more)).toBe(false);
  });

  it('says whom an entry is about, in Arabic too, once there are two', async () => {
    const records = seededStorage(Date.now(), 1);
    const home = records.home as { relationships: Kept[] };
    const sister = { id: 'sister', sides: ['hurt'], nickname: 'أختي', kind: 'family', since: 5 };
    const [first] = begunStorage(Date.now()).home.relationships;
    const glance = { ...first, ...sister };
    const page = await openJournal({
      ...records,
      'relationship/sister': sister,
      home: { ...home, relationships: [...home.relationships, glance] },
      'entry/about-her': { ...answer(1, noon(0), 'مرحبا'), id: 'about-her', relationship: 'sister' },
    });
    const row = await page.find('link', /مرحبا/);
    expect(await row.text()).toContain(`${journal.about} أختي`);
    expect(
      await page.eval(`return getComputedStyle(document.querySelector('main li span[dir]')).direction`),
    ).toBe('rtl');
  });
});
