import type { Screen } from '../drive/api.ts';
import { brokeStorage, type Made } from '../fixtures/repair.ts';
import { someone } from '../fixtures/year.ts';
import { zone as here } from '../fixtures/zone.ts';
import { click, type Stop } from './stop.ts';

const day = 24 * 60 * 60 * 1000;

const agreed = {
  agreed: 'No calls and no messages. Mara brings the children on Friday. Urgent is what cannot wait a day.',
  resume: 'She writes first. We meet at the café by the river.',
};

type Sides = NonNullable<Made['sides']>;

/** A time apart that begins and ends some milliseconds from this evening, as agreed on this device. */
function apart(
  begins: number,
  ends: number,
  { sides = ['broke'] as Sides, asked = 'them', more = {}, zone = here } = {},
) {
  return () => {
    const now = Date.now();
    const evening = new Date(now).setHours(18, 0, 0, 0);
    const [from, until] = [evening + begins, evening + ends];
    const moments = { asked, from, until };
    return brokeStorage(now, {
      sides,
      glance: { apart: { id: 'time-apart', ...moments } },
      entries: [{ id: 'time-apart', kind: 'apart', ...moments, zone, texts: agreed }],
      more,
    });
  };
}

const running = (given: Parameters<typeof apart>[2] = {}) => apart(-4 * day, 3 * day, given);
const over = apart(-7 * day, -day);
const none =
  (sides: Sides = ['broke']) =>
  () =>
    brokeStorage(Date.now(), { sides });

const turnDraft = (kind: 'extend' | 'end', texts: Record<string, string>) => ({
  [`draft/${someone}/${kind}`]: {
    texts: { apart: 'time-apart', open: 'yes', until: '', untilTime: '', note: '', ...texts },
  },
});

const long = 'I stood in front of your door again today, and I went home without ringing. '.repeat(66);

const letters = () =>
  brokeStorage(Date.now(), {
    entries: [
      {
        id: 'letter-1',
        kind: 'unsent',
        ago: 0.1,
        texts: { letter: 'Dear Mara,\n\nI want to explain, and I know that it is not the time. I am sorry.' },
      },
      { id: 'letter-2', kind: 'unsent', ago: 1, texts: { letter: long.trim() } },
      { id: 'letter-3', kind: 'unsent', ago: 2, texts: { letter: 'أفتقدك كثيرًا. سأنتظر حتى تكتبي.' } },
      { id: 'letter-4', kind: 'unsent', ago: 40, texts: { letter: 'Good night.' } },
    ],
  });

const observations = [
  ['kept', 0.01, 'Came at six, as they had said.'],
  ['none', 0.02, 'Put the phone on the table, face up, and left it there the whole evening.'],
  ['listened', 1, 'I talked about that night. They did not look away and did not defend themselves.'],
  ['broken', 2, 'Said they would call before ten. They called the next morning.'],
  ['open', 5, 'أخبرني بنفسه أنه التقى بها في العمل.'],
  ['kept', 30, 'Paid back what they owed my brother. It took until the day they had named.'],
] as const;

const seen = () =>
  brokeStorage(Date.now(), {
    sides: ['hurt'],
    glance: { seen: 'seen-0' },
    entries: observations.map(([sort, ago, text], index) => ({
      id: `seen-${index}`,
      kind: 'seen',
      ago,
      sort,
      texts: { seen: text },
    })),
  });

const openOffer = (screen: Screen) =>
  screen.eval(`document.querySelector('summary').click()`).then(() => screen.find('link', 'See all of it'));

export const apartStops: Stop[] = [
  { name: 'apart-begin', place: 'popup', hash: '#/apart', data: none() },
  {
    name: 'apart-begin-error',
    place: 'popup',
    hash: '#/apart',
    data: none(),
    act: async (screen) => {
      await click('button', 'Save time apart')(screen);
      await screen.find('alert');
    },
  },
  { name: 'apart-running', place: 'popup', hash: '#/apart', data: running(), main: true },
  {
    name: 'apart-running-hurt',
    place: 'popup',
    hash: '#/apart',
    data: running({ sides: ['hurt'], asked: 'me' }),
  },
  {
    name: 'apart-running-both',
    place: 'popup',
    hash: '#/apart',
    data: running({ sides: ['hurt', 'broke'], asked: 'both' }),
  },
  {
    name: 'apart-ahead',
    place: 'popup',
    hash: '#/apart',
    data: apart(2 * day, 30 * day, { zone: 'Asia/Kathmandu' }),
  },
  {
    name: 'apart-extend',
    place: 'popup',
    hash: '#/apart',
    data: running({ more: turnDraft('extend', { note: 'She asked for a week more.' }) }),
  },
  {
    name: 'apart-end',
    place: 'popup',
    hash: '#/apart',
    data: running({ more: turnDraft('end', { note: 'She called, and said that she is ready.' }) }),
  },
  {
    name: 'apart-ended',
    place: 'popup',
    hash: '#/apart',
    data: running({ more: turnDraft('end', {}) }),
    act: async (screen) => {
      await click('button', 'End it now')(screen);
      await screen.find('link', 'How to begin again');
    },
  },
  { name: 'apart-over', place: 'popup', hash: '#/apart', data: over, main: true },
  { name: 'again', place: 'popup', hash: '#/again', data: over },
  { name: 'again-both', place: 'popup', hash: '#/again', data: none(['hurt', 'broke']) },
  { name: 'urge', place: 'popup', hash: '#/urge', data: running(), main: true },
  { name: 'unsent-empty', place: 'popup', hash: '#/unsent', data: none() },
  { name: 'unsent', place: 'journal', hash: '#/unsent', data: letters },
  {
    name: 'unsent-removed',
    place: 'popup',
    hash: '#/unsent',
    data: letters,
    act: async (screen) => {
      await screen.eval(
        `[...document.querySelectorAll('li button')].find((one) => one.textContent === 'Delete letter').click()`,
      );
      await screen.find('button', 'Undo');
    },
  },
  { name: 'seen-empty', place: 'popup', hash: '#/seen', data: none(['hurt']) },
  {
    name: 'seen-error',
    place: 'popup',
    hash: '#/seen',
    data: none(['hurt']),
    act: async (screen) => {
      await click('button', 'Save')(screen);
      await screen.find('alert');
    },
  },
  { name: 'seen', place: 'popup', hash: '#/seen', data: seen, main: true },
  { name: 'check-1-seen', place: 'popup', hash: '#/check', data: seen, act: openOffer },
  { name: 'apart-320', place: 'journal', hash: '#/apart', data: running(), width: 320, height: 640 },
  { name: 'page-apart', place: 'journal', hash: '#/apart', data: running() },
  { name: 'page-seen', place: 'journal', hash: '#/seen', data: seen },
];
