import type { Screen } from '../drive/api.ts';
import { words } from '../e2e/words.ts';
import { checksStorage, inSteps, withAnother, type Check } from '../fixtures/checks.ts';
import { seededStorage } from '../fixtures/year.ts';
import { click, inTurn, type Stop } from './stop.ts';

const lookback = words('lookback');

const taken = (checks: readonly Check[]) => () => checksStorage(Date.now(), checks);

/** A month of quarrels, with several checks a day, then months of quiet. */
const uneven: Check[] = [
  ...inSteps(3, 20).map(({ ago }) => ({ ago: ago + 300 })),
  ...[0.9, 0.8, 0.55, 0.5].map((part) => ({ ago: 200 + part })),
  { ago: 192 },
  { ago: 40 },
  { ago: 12 },
  { ago: 0.2 },
];

const long = 'I went through it again in my mind, from the first message on, and wrote it down. ';
const longNotes: Check[] = [
  { ago: 30, answers: ['no', 'unsure', 'no'], note: long.repeat(62) },
  { ago: 9, answers: ['unsure', 'unsure', 'yes'], note: long.repeat(62) },
];

/** Ten thousand entries, among which a thousand checks. */
const tenThousand = () => {
  const now = Date.now();
  const { home, ...records } = checksStorage(now, inSteps(1000, 1500));
  return { ...seededStorage(now, 9000), ...records, home };
};

const unfold = (summary: string) => async (screen: Screen) => {
  await screen.eval(
    `[...document.querySelectorAll('summary')].find((one) => one.textContent === args[0]).click()`,
    summary,
  );
};

const page = { place: 'journal', hash: '#/lookback' } as const;
const popup = { place: 'popup', hash: '#/lookback' } as const;

/** Looking back on no check, on one, on a few, on hundreds. */
export const lookbackStops: Stop[] = [
  { name: 'lookback-none', ...popup, data: taken([]) },
  { name: 'lookback-one', ...popup, data: taken([{ ago: 0.01, answers: ['yes', 'unsure', 'no'] }]) },
  { name: 'lookback-two', ...popup, data: taken([{ ago: 9 }, { ago: 2, answers: ['yes', 'unsure', 'no'] }]) },
  { name: 'lookback', ...popup, data: taken(inSteps(9, 120)), main: true },
  {
    name: 'lookback-table',
    ...popup,
    data: taken(uneven),
    act: (screen) => inTurn(screen, unfold(lookback.drawn.how.summary), unfold(lookback.table.summary)),
  },
  { name: 'lookback-long-notes', ...popup, data: taken(longNotes) },
  {
    name: 'lookback-two-people',
    ...popup,
    data: () => withAnother(checksStorage(Date.now(), inSteps(4, 60)), 'أختي', Date.now()),
  },
  { name: 'page-lookback', ...page, data: taken(inSteps(30, 360)), main: true },
  {
    name: 'page-lookback-uneven',
    ...page,
    data: taken(uneven),
    act: unfold(lookback.table.summary),
  },
  { name: 'page-lookback-400', ...page, data: taken(inSteps(400, 360)), main: true },
  {
    name: 'page-lookback-10000',
    ...page,
    data: tenThousand,
    act: click('button', lookback.drawn.earlier),
  },
  { name: 'lookback-320', ...page, data: taken(inSteps(9, 120)), width: 320, height: 640 },
  { name: 'lookback-400-320', ...page, data: taken(inSteps(400, 360)), width: 320, height: 640 },
];
