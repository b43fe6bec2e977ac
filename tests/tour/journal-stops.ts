import type { Screen } from '../drive/api.ts';
import { words } from '../e2e/words.ts';
import { everyKind } from '../fixtures/kinds.ts';
import type { Stop } from './stop.ts';

const data = () => everyKind(Date.now());

/** Chooses what the history shows, with the keyboard as a person may. */
export async function showOnly(screen: Screen, group: string): Promise<void> {
  const options = `[...document.querySelector('main select').options].map((one) => one.textContent)`;
  const select = await screen.label(words('journal').filter.label);
  const at = (await screen.eval<string[]>(`return ${options}`)).indexOf(group);
  await select.focus();
  await screen.press('Home');
  for (let step = 0; step < at; step++) await screen.press('ArrowDown');
  await screen.waitFor(
    `"${group}" to be chosen`,
    `return document.querySelector('main select').selectedOptions[0].textContent === args[0]`,
    group,
  );
}

const entry = (id: string): Pick<Stop, 'place' | 'hash' | 'data'> => ({
  place: 'journal',
  hash: `#/entry/${id}`,
  data,
});

export const journalStops: Stop[] = [
  { name: 'journal-all-kinds', place: 'journal', hash: '#/journal', data, main: true },
  {
    name: 'journal-filtered',
    place: 'journal',
    hash: '#/journal',
    data,
    act: (screen) => showOnly(screen, words('journal').filter.promises),
    main: true,
  },
  { name: 'entry-letter', ...entry('k-letter'), main: true },
  { name: 'entry-promise-turn', ...entry('k-renegotiated'), main: true },
  { name: 'entry-apart', ...entry('k-apart'), main: true },
  { name: 'entry-practice', ...entry('k-practice') },
];
