import type { Screen } from '../drive/api.ts';
import { refuseNames } from '../e2e/disk.ts';
import { words } from '../e2e/words.ts';
import { everyKind } from '../fixtures/kinds.ts';
import { idOf, manyStorage } from '../fixtures/many.ts';
import { begunStorage, seededStorage } from '../fixtures/year.ts';
import { click, inTurn, type Stop } from './stop.ts';

const data = () => everyKind(Date.now());
const many = (count: number) => () => manyStorage(Date.now(), count);
const { label: searchLabel } = words('search');
const summary = words('summary');

/** A long history begins with its newest entries; when all of it was read, it is also known that a copy is called for. */
const wholeIsThere = (screen: Screen) => screen.find('heading', words('backup').reminder.heading);

/** Chooses what the history shows, with the keyboard as a person may. */
export async function showOnly(
  screen: Screen,
  wanted: string,
  label: string = words('journal').filter.label,
): Promise<void> {
  const select = await screen.label(label);
  const id = await select.attribute('id');
  const options = `[...document.getElementById(args[0]).options].map((one) => one.textContent)`;
  const at = (await screen.eval<string[]>(`return ${options}`, id)).indexOf(wanted);
  await select.focus();
  await screen.press('Home');
  for (let step = 0; step < at; step++) await screen.press('ArrowDown');
  await screen.waitFor(
    `"${wanted}" to be chosen`,
    `return document.getElementById(args[0]).selectedOptions[0].textContent === args[1]`,
    id,
    wanted,
  );
}

/** Types what is looked for, once the whole history was read. */
export async function searchFor(screen: Screen, query: string): Promise<void> {
  await screen.waitFor(
    'the whole history',
    `return /\\d/.test(document.querySelector('main [role=status] bdi')?.textContent ?? '')`,
  );
  await (await screen.label(searchLabel)).fill(query);
  await screen.waitFor('what was found', `return document.querySelector('main li mark') !== null`);
}

/** Takes the ticks from the kinds of a summary, one after the other, but for some. */
export async function leaveOut(screen: Screen, but: readonly string[]): Promise<void> {
  await screen.eval(
    `for (const one of document.querySelectorAll('main input:checked')) {
      if (args[0].includes(one.closest('label').textContent)) continue;
      one.click();
      await new Promise((drawn) => setTimeout(drawn, 0));
    }`,
    but,
  );
}

const entry = (id: string): Pick<Stop, 'place' | 'hash' | 'data'> => ({
  place: 'journal',
  hash: `#/entry/${id}`,
  data,
});

/** An entry that was changed twice. */
const worded = (): Record<string, unknown> => {
  const records = data();
  const seen = records['entry/k-seen'] as { at: number };
  return {
    ...records,
    'entry/k-seen': {
      ...seen,
      edited: seen.at + 7_200_000,
      texts: { seen: 'They told me at breakfast, before I asked. I had not slept well.' },
      before: [
        { at: seen.at + 3_600_000, texts: { seen: 'They told me before I asked. I had not slept.' } },
        { at: seen.at, texts: { seen: 'They told me, after I had asked twice.' } },
      ],
    },
  };
};

/** A long history of which the disk gives the newest entries alone. */
const partly = {
  place: 'journal',
  hash: '#/settings',
  data: many(400),
  act: async (screen: Screen) => {
    await screen.find('heading', words('settings').heading);
    await refuseNames(screen);
    await screen.eval(`location.hash = '#/journal'`);
    await screen.text(words('journal').partly);
  },
} satisfies Omit<Stop, 'name'>;

const whole = (screen: Screen) => screen.find('button', summary.print, { timeout: 20_000 });
const make = (screen: Screen) => inTurn(screen, click('button', summary.make), whole);

export const journalStops: Stop[] = [
  { name: 'journal-all-kinds', place: 'journal', hash: '#/journal', data, main: true },
  { name: 'journal-one', place: 'journal', hash: '#/journal', data: many(1) },
  {
    name: 'journal-400',
    place: 'journal',
    hash: '#/journal',
    data: many(400),
    act: wholeIsThere,
    main: true,
  },
  { name: 'journal-partly', ...partly, main: true },
  { name: 'journal-partly-320', ...partly, width: 320, height: 640 },
  { name: 'journal-10000', place: 'journal', hash: '#/journal', data: many(10_000), act: wholeIsThere },
  {
    name: 'journal-filtered',
    place: 'journal',
    hash: '#/journal',
    data,
    act: (screen) => showOnly(screen, words('journal').filter.promises),
    main: true,
  },
  {
    name: 'journal-search',
    place: 'journal',
    hash: '#/journal',
    data: many(400),
    act: (screen) => searchFor(screen, 'zoe question'),
    main: true,
  },
  {
    name: 'journal-search-10000',
    place: 'journal',
    hash: '#/journal',
    data: many(10_000),
    act: (screen) => searchFor(screen, 'أختي'),
  },
  {
    name: 'journal-search-none',
    place: 'journal',
    hash: '#/journal',
    data: many(400),
    act: async (screen) => {
      await searchFor(screen, 'kettle');
      await screen.type('xyz');
      await screen.text(words('search').none);
    },
  },
  { name: 'entry-letter', ...entry('k-letter'), main: true },
  { name: 'entry-promise-turn', ...entry('k-renegotiated'), main: true },
  { name: 'entry-apart', ...entry('k-apart'), main: true },
  { name: 'entry-practice', ...entry('k-practice') },
  {
    name: 'entry-earlier',
    ...entry('k-seen'),
    data: worded,
    act: async (screen) => {
      await screen.text(words('journal').earlier.heading);
      await screen.eval(`document.querySelector('main details').open = true`);
    },
    main: true,
  },
  {
    name: 'entry-searched',
    place: 'journal',
    hash: '#/journal',
    data: many(400),
    act: async (screen) => {
      await searchFor(screen, 'breath river');
      await screen.eval(`document.querySelector('main li a').click()`);
      await screen.find('button', words('journal').remove);
    },
  },
  { name: 'entry-long', place: 'journal', hash: `#/entry/${idOf(13)}`, data: many(20) },
  { name: 'summary', place: 'journal', hash: '#/summary', data: many(400), main: true },
  { name: 'summary-empty', place: 'journal', hash: '#/summary', data: () => begunStorage(Date.now()) },
  {
    name: 'summary-error',
    place: 'journal',
    hash: '#/summary',
    data: () => seededStorage(Date.now(), 9),
    act: async (screen) => {
      await screen.find('heading', summary.heading);
      await leaveOut(screen, []);
      await click('button', summary.make)(screen);
      await screen.find('alert');
    },
  },
  { name: 'summary-made', place: 'journal', hash: '#/summary', data, act: make, main: true },
  { name: 'print', place: 'journal', hash: '#/print', data: many(40), act: whole, main: true },
];
