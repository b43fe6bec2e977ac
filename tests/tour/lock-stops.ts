import { passphrase, recoveryCode, sealedStorage } from '../fixtures/sealed.ts';
import type { Screen } from '../drive/api.ts';
import { seededStorage } from '../fixtures/year.ts';
import { click, inTurn, type Stop } from './stop.ts';

const some = () => seededStorage(Date.now(), 9);
const sealed = () => sealedStorage(some());

const fill = (label: string, text: string) => async (screen: Screen) =>
  (await screen.label(label)).fill(text);
const open = (typed: string) => (screen: Screen) =>
  inTurn(screen, fill('Passphrase', typed), click('button', 'Open'));
/** Opens the lock in the page, whose memory was emptied with the storage. */
const opened = (heading: string) => async (screen: Screen) => {
  await open(passphrase)(screen);
  await screen.find('heading', heading, { level: 1, timeout: 10_000 });
};
const wrong = async (screen: Screen) => {
  await open('a lamp in the hal')(screen);
  await screen.text(/^This passphrase does not open it/);
};
const choose = (name: RegExp) => (screen: Screen) =>
  inTurn(screen, click('radio', name), click('button', 'Next'));
const words = async (screen: Screen) => {
  await choose(/^Five words/)(screen);
  await screen.find('heading', 'Your five words', { level: 1 });
};
const own = async (screen: Screen) => {
  await choose(/^One of my own/)(screen);
  await fill('Passphrase', passphrase)(screen);
  await fill('The same again', passphrase)(screen);
  await click('button', 'Next')(screen);
  await screen.find('heading', 'Your recovery code');
};
const confirm = async (screen: Screen) => {
  await own(screen);
  await click('button', 'I have written it down')(screen);
  await fill('The last two groups', 'AAAA BBBB')(screen);
  await click('button', 'Turn the lock on')(screen);
  await screen.text(/^These are not the last two groups/);
};
const byCode = async (screen: Screen) => {
  await click('button', 'Use the recovery code')(screen);
  await screen.label('Recovery code');
};
const renewed = async (screen: Screen) => {
  await byCode(screen);
  await fill('Recovery code', recoveryCode)(screen);
  await click('button', 'Open')(screen);
  await screen.find('heading', 'It is open', { timeout: 10_000 });
};

/** The lock: setting it up, opening it, and all that can be done with it. */
export const lockStops: Stop[] = [
  { name: 'locked', place: 'popup', hash: '', data: sealed, main: true },
  { name: 'locked-wrong', place: 'popup', hash: '', data: sealed, act: wrong },
  {
    name: 'locked-waiting',
    place: 'popup',
    hash: '',
    data: () => ({ ...sealed(), tries: { wrong: 6, at: Date.now() } }),
    act: (screen) => screen.text(/^You can try again in/),
  },
  { name: 'panel-locked', place: 'sidepanel', hash: '', data: sealed, width: 320, height: 700, main: true },
  { name: 'page-locked', place: 'journal', hash: '#/journal', data: sealed, main: true },
  { name: 'page-locked-320', place: 'journal', hash: '', data: sealed, width: 320, height: 640 },
  { name: 'page-locked-code', place: 'journal', hash: '', data: sealed, act: byCode },
  {
    name: 'page-locked-forgotten',
    place: 'journal',
    hash: '',
    data: sealed,
    act: async (screen) => {
      await inTurn(screen, byCode, click('button', 'I have neither'));
      await screen.find('heading', 'Without passphrase and code', { level: 1 });
    },
  },
  {
    name: 'page-locked-damaged',
    place: 'journal',
    hash: '',
    data: () => ({ ...sealed(), lock: { format: 1 } }),
  },
  {
    name: 'page-locked-damaged-320',
    place: 'journal',
    hash: '',
    data: () => ({ ...sealed(), lock: { format: 1 } }),
    width: 320,
    height: 640,
  },
  {
    name: 'locked-lost',
    place: 'popup',
    hash: '',
    data: () => Object.fromEntries(Object.entries(sealed()).filter(([key]) => key !== 'lock')),
  },
  { name: 'page-locked-renew', place: 'journal', hash: '', data: sealed, act: renewed },
  { name: 'lock-off', place: 'popup', hash: '#/lock', data: some },
  { name: 'page-lock-off', place: 'journal', hash: '#/lock', data: some },
  { name: 'page-lock', place: 'journal', hash: '#/lock', data: sealed, act: opened('Lock'), main: true },
  {
    name: 'page-lock-320',
    place: 'journal',
    hash: '#/lock',
    data: sealed,
    act: opened('Lock'),
    width: 320,
    height: 640,
  },
  { name: 'page-lockon', place: 'journal', hash: '#/lockon', data: some, main: true },
  { name: 'page-lockon-words', place: 'journal', hash: '#/lockon', data: some, act: words },
  { name: 'page-lockon-own', place: 'journal', hash: '#/lockon', data: some, act: choose(/^One of my own/) },
  { name: 'page-lockon-code', place: 'journal', hash: '#/lockon', data: some, act: own },
  {
    name: 'page-lockon-code-320',
    place: 'journal',
    hash: '#/lockon',
    data: some,
    act: own,
    width: 320,
    height: 640,
  },
  { name: 'page-lockon-confirm', place: 'journal', hash: '#/lockon', data: some, act: confirm },
  {
    name: 'page-passphrase',
    place: 'journal',
    hash: '#/passphrase',
    data: sealed,
    act: opened('Change the passphrase'),
  },
  {
    name: 'page-recovery',
    place: 'journal',
    hash: '#/recovery',
    data: sealed,
    act: opened('New recovery code'),
  },
  {
    name: 'page-lockoff',
    place: 'journal',
    hash: '#/lockoff',
    data: sealed,
    act: opened('Turn the lock off'),
  },
];
