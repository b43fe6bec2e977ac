import type { Screen } from '../drive/api.ts';
import { begunStorage, someone } from '../fixtures/year.ts';
import { brokeStorage } from '../fixtures/repair.ts';
import { amiss, click, inTurn, type Stop } from './stop.ts';

const minute = 60_000;

type Id = 'pause' | 'talk';

/** A timer that ends some minutes from now, or ended some minutes ago. */
function timed(id: Id, length: number, ahead: number, more: Readonly<Record<string, unknown>> = {}) {
  return () => {
    const now = Date.now();
    const until = now + ahead * minute;
    const timer = { from: until - length * minute, until, state: 'waiting' };
    return {
      ...begunStorage(now),
      timers: { pause: null, talk: null, next: null, [id]: timer },
      ...more,
    };
  };
}

const begun = () => begunStorage(Date.now());

/** Two days from now, in the fields of the next talk. */
const inTwoDays = () => {
  const at = new Date(Date.now() + 2 * 24 * 60 * minute);
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${digits(at.getMonth() + 1)}-${digits(at.getDate())}`;
};

const withNext = () =>
  timed('talk', 30, -1, {
    [`draft/${someone}/next`]: { texts: { day: inTwoDays(), time: '20:15' } },
  })();

const written = {
  went: 'We stopped twice, and went on twice. I am tired, and not as angry as on Sunday.',
  helped: 'أنه انتظر حتى انتهيت من الكلام.',
  differently: 'I would say at the beginning that I can listen for twenty minutes and no longer. '.repeat(12),
};

const choose = (name: string) => click('radio', name);
const noAnswer = async (screen: Screen, button: string) => {
  await click('button', button)(screen);
  await screen.find('alert', amiss);
};

export const timerStops: Stop[] = [
  { name: 'pause', place: 'popup', hash: '#/pause', data: begun },
  {
    name: 'pause-chosen',
    place: 'popup',
    hash: '#/pause',
    data: begun,
    act: (screen) => inTurn(screen, choose('In an hour'), (found) => found.text('To say aloud')),
    main: true,
  },
  {
    name: 'pause-error',
    place: 'popup',
    hash: '#/pause',
    data: begun,
    act: (screen) => noAnswer(screen, 'Start the pause'),
  },
  {
    name: 'pause-own-error',
    place: 'popup',
    hash: '#/pause',
    data: begun,
    act: (screen) => inTurn(screen, choose('Another time'), (found) => noAnswer(found, 'Start the pause')),
  },
  { name: 'pause-running', place: 'popup', hash: '#/pause', data: timed('pause', 60, 40.5), main: true },
  { name: 'pause-over', place: 'popup', hash: '#/pause', data: timed('pause', 60, -3) },
  { name: 'page-pause', place: 'journal', hash: '#/pause', data: begun, act: choose('Tomorrow, same time') },
  { name: 'page-pause-running', place: 'journal', hash: '#/pause', data: timed('pause', 60, 40.5) },
  { name: 'panel-pause', place: 'sidepanel', hash: '#/pause', data: begun, width: 320, height: 700 },
  { name: 'talk', place: 'popup', hash: '#/talk', data: begun },
  {
    name: 'talk-error',
    place: 'popup',
    hash: '#/talk',
    data: begun,
    act: (screen) => noAnswer(screen, 'Start the talk'),
  },
  { name: 'talk-running', place: 'popup', hash: '#/talk', data: timed('talk', 30, 11.5) },
  { name: 'talk-over', place: 'popup', hash: '#/talk', data: timed('talk', 30, -1), main: true },
  {
    name: 'talk-next',
    place: 'popup',
    hash: '#/talk',
    data: withNext,
    act: (screen) => screen.text(/^Next talk: /),
  },
  {
    name: 'panel-talk-running',
    place: 'sidepanel',
    hash: '#/talk',
    data: timed('talk', 30, 11.5),
    width: 320,
    height: 700,
  },
  {
    name: 'panel-talk-over',
    place: 'sidepanel',
    hash: '#/talk',
    data: timed('talk', 30, -1),
    width: 320,
    height: 700,
  },
  { name: 'after', place: 'popup', hash: '#/after', data: () => brokeStorage(Date.now()), main: true },
  {
    name: 'after-long',
    place: 'popup',
    hash: '#/after',
    data: () => brokeStorage(Date.now(), { more: { [`draft/${someone}/after`]: { texts: written } } }),
  },
  {
    name: 'after-error',
    place: 'popup',
    hash: '#/after',
    data: begun,
    act: (screen) => inTurn(screen, click('button', 'Save'), (found) => found.find('alert', amiss)),
  },
  {
    name: 'after-kept',
    place: 'popup',
    hash: '#/after',
    data: () => brokeStorage(Date.now(), { more: { [`draft/${someone}/after`]: { texts: written } } }),
    act: (screen) => inTurn(screen, click('button', 'Save'), (found) => found.find('heading', 'It is noted')),
  },
];
