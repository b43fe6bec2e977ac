import type { Screen } from '../drive/api.ts';
import { brokeStorage, dayFrom, type Made } from '../fixtures/repair.ts';
import { someone } from '../fixtures/year.ts';
import { checked, click, inTurn, type Stop } from './stop.ts';

type Entries = NonNullable<Made['entries']>;

const day = (ahead: number) => dayFrom(Date.now(), ahead);

function promise(id: string, text: string, ahead: number, { seen = '', ago = 3 } = {}): Entries[number] {
  return { id, kind: 'promise', ago, by: day(ahead), texts: { promise: text, seen } };
}

function turn(of: string, place: number, kind: 'kept' | 'missed', ago: number, note = ''): Entries[number] {
  return { id: `${of}-${place}`, kind, of, turn: place, ago, texts: { note } };
}

function agreed(
  of: string,
  place: number,
  ago: number,
  ahead: number,
  texts: Record<'reason' | 'promise' | 'seen', string>,
): Entries[number] {
  return { id: `${of}-${place}`, kind: 'renegotiated', of, turn: place, ago, by: day(ahead), texts };
}

/** What the first screen says of the open ones. */
const open = (...promises: [id: string, text: string, ahead: number][]) => ({
  promises: promises.map(([id, text, ahead]) => ({ id, text, by: day(ahead) })),
});

const call = 'I will call on the day I come home, before I get on the train.';
const key = 'The spare key goes back to the hook in the hall.';
const phone = 'My phone lies on the kitchen table while we eat.';
const arabic = 'سأتصل بك يوم الخميس قبل السادسة مساءً.';

const due = () =>
  brokeStorage(Date.now(), {
    entries: [promise('call', call, 0, { seen: 'My name on the screen of your phone, with the time.' })],
    glance: open(['call', call, 0]),
  });

const several = () =>
  brokeStorage(Date.now(), {
    entries: [
      promise('key', key, -2, { ago: 6 }),
      promise('call', call, 0),
      promise('arabic', arabic, 3),
      promise('phone', phone, 9),
      promise('late', 'If I am late, I will say so before seven.', -8, { ago: 12 }),
      turn('late', 1, 'kept', 8),
      promise('bank', 'I will show the bank statement on Sunday.', -5, { ago: 11 }),
      turn('bank', 1, 'missed', 5, 'I put it off until it was too late.'),
    ],
    glance: open(['key', key, -2], ['call', call, 0], ['arabic', arabic, 3], ['phone', phone, 9]),
  });

const things = [
  'I will answer the question again, as often as it is asked.',
  'I will be home by six.',
  'The receipt from the market lies on the table, and nothing is missing from it, even if it was a bad day.',
  'I will write before I go out.',
  key,
];

/** Forty of them: a long promise, one in another script, many that were settled. */
function forty(): Record<string, unknown> {
  const settled = Array.from({ length: 31 }, (_, index) => {
    const id = `old-${index}`;
    const text = things[index % things.length] ?? key;
    const ago = 4 + index * 3;
    return [promise(id, text, -ago, { ago: ago + 2 }), turn(id, 1, index % 4 === 1 ? 'missed' : 'kept', ago)];
  }).flat();
  const ahead = Array.from({ length: 9 }, (_, index): [string, string, number] => [
    `new-${index}`,
    index === 4 ? `${phone} `.repeat(80) : index === 2 ? arabic : (things[index % things.length] ?? key),
    index * 2 - 2,
  ]);
  return brokeStorage(Date.now(), {
    entries: [...settled, ...ahead.map(([id, text, at]) => promise(id, text, at))],
    glance: open(...ahead),
  });
}

const lie = 'I will never lie to you again.';

const begunPromise = () =>
  brokeStorage(Date.now(), {
    more: { [`draft/${someone}/promise`]: { texts: { promise: lie, by: day(2), seen: '' } } },
  });

const renegotiating = () => ({
  ...due(),
  'draft/call/turn': {
    texts: {
      kind: 'renegotiated',
      note: '',
      reason: 'My shift was moved, and there is no reception on the way.',
      promise: 'I will write from the station, as soon as I am there.',
      by: day(1),
      seen: '',
    },
  },
});

const missed = () =>
  brokeStorage(Date.now(), {
    entries: [
      promise('key', key, -1, { ago: 6, seen: 'It hangs there in the evening.' }),
      turn('key', 1, 'missed', 0.01, 'I forgot it in the other coat.'),
    ],
  });

const course = () =>
  brokeStorage(Date.now(), {
    entries: [
      promise('key', key, -9, { ago: 14, seen: 'It hangs there in the evening.' }),
      turn('key', 1, 'missed', 9, 'I forgot it in the other coat.\nI said so the same evening.'),
      agreed('key', 2, 8, -3, {
        reason: 'I leave before you are up, and it slips my mind.',
        promise: 'I hand you the key on Thursday, when we meet.',
        seen: '',
      }),
      turn('key', 3, 'kept', 3, 'It was quick. We did not talk about it.'),
    ],
  });

const submit = click('button', /^Save/);
const faulted = (screen: Screen) => inTurn(screen, submit, (shown) => shown.find('alert'));

export const promiseStops: Stop[] = [
  { name: 'promises-empty', place: 'popup', hash: '#/promises', data: () => brokeStorage(Date.now()) },
  { name: 'promises', place: 'popup', hash: '#/promises', data: several, main: true },
  { name: 'promises-forty', place: 'journal', hash: '#/promises', data: forty },
  { name: 'promises-320', place: 'journal', hash: '#/promises', data: forty, width: 320, height: 640 },
  { name: 'promising', place: 'popup', hash: '#/promising', data: () => brokeStorage(Date.now()) },
  {
    name: 'promising-error',
    place: 'popup',
    hash: '#/promising',
    data: () => brokeStorage(Date.now()),
    act: faulted,
  },
  {
    name: 'promising-stop',
    place: 'popup',
    hash: '#/promising',
    data: begunPromise,
    act: (screen) => inTurn(screen, submit, (shown) => shown.find('heading', 'Could it be smaller?')),
    main: true,
  },
  { name: 'promise-due', place: 'popup', hash: '#/promise/call', data: due, main: true },
  { name: 'promise-error', place: 'popup', hash: '#/promise/call', data: due, act: faulted },
  {
    name: 'promise-renegotiate',
    place: 'journal',
    hash: '#/promise/call',
    data: renegotiating,
    act: checked(1),
  },
  { name: 'promise-missed', place: 'popup', hash: '#/promise/key', data: missed },
  { name: 'promise-kept-course', place: 'journal', hash: '#/promise/key', data: course },
  {
    name: 'promise-deleted',
    place: 'popup',
    hash: '#/promise/key',
    data: several,
    act: (screen) =>
      inTurn(screen, click('button', 'Delete promise'), (shown) => shown.find('button', 'Undo')),
  },
  { name: 'today-promised', place: 'popup', hash: '#/today', data: due, main: true },
  { name: 'today-promised-several', place: 'popup', hash: '#/today', data: several },
];
