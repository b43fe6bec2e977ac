import { words } from '../e2e/words.ts';
import { begunStorage, someone } from '../fixtures/year.ts';
import { bowlThere, click, type Stop } from './stop.ts';

const dayLength = 86_400_000;

/** A relationship in whose bowls so many seams were laid, the latest two days ago. */
const withSeams = (seams: number) => () => {
  const latest = seams === 0 ? null : new Date(Date.now() - 2 * dayLength).toISOString().slice(0, 10);
  return { ...begunStorage(Date.now()), [`bowl/${someone}`]: { seams, latest } };
};

const page = { place: 'journal', hash: '#/bowl' } as const;

export const bowlStops: Stop[] = [
  { name: 'bowl-0', ...page, data: withSeams(0), main: true },
  { name: 'bowl-1', ...page, data: withSeams(1) },
  { name: 'bowl-42', ...page, data: withSeams(42), main: true },
  { name: 'bowl-400', ...page, data: withSeams(400), main: true },
  { name: 'bowl-10000', ...page, data: withSeams(10_000) },
  {
    name: 'bowl-10000-more',
    ...page,
    data: withSeams(10_000),
    act: click('button', words('bowl').shelf.more),
  },
  { name: 'bowl-popup', place: 'popup', hash: '#/bowl', data: withSeams(400), main: true },
  { name: 'bowl-320', ...page, data: withSeams(400), width: 320, height: 640 },
  { name: 'home-bowl', place: 'popup', hash: '#/home', data: withSeams(27), act: bowlThere, main: true },
  { name: 'journal-bowl', place: 'journal', hash: '#/journal', data: withSeams(27) },
];
