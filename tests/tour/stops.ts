import type { Screen } from '../drive/api.ts';
import { failReads, refuseReadings } from '../e2e/disk.ts';
import { brokeStorage, dayFrom } from '../fixtures/repair.ts';
import { begunStorage, noGlance, seededStorage, settingsWith, someone } from '../fixtures/year.ts';
import { apartStops } from './apart-stops.ts';
import { bowlStops } from './bowl-stops.ts';
import { backupStops } from './backup-stops.ts';
import { journalStops } from './journal-stops.ts';
import { momentStops } from './moment-stops.ts';
import { leavingStops } from './leaving-stops.ts';
import { lookbackStops } from './lookback-stops.ts';
import { lockStops } from './lock-stops.ts';
import { promiseStops } from './promise-stops.ts';
import { reminderStops } from './reminder-stops.ts';
import { repairStops } from './repair-stops.ts';
import { bowlThere, click, inTurn, type Stop } from './stop.ts';
import { timerStops } from './timer-stops.ts';
import { wordingStops } from './wording-stops.ts';

const nothing = () => ({});
const some = () => seededStorage(Date.now(), 9);
const hurt = (screen: Screen) => inTurn(screen, click('radio', /^I was hurt/), click('button', 'Next'));

const begun = () => begunStorage(Date.now());

/** The disk fails while a page stands open: it says so when it reads anew. */
const unreadable = async (screen: Screen) => {
  await failReads(screen, ['home']);
  await screen.eval(`location.hash = '#/plan'`);
  await screen.find('heading', 'The browser cannot read your history', { level: 1 });
};

const hour = 3_600_000;
const broke = () => brokeStorage(Date.now());

/** Someone on both sides, with promises that are due and a time apart that runs. */
const muchGoingOn = (sides: readonly ('hurt' | 'broke')[], until: number) => () => {
  const now = Date.now();
  const texts = { agreed: 'No calls and no messages.', resume: 'They write first.' };
  const apart = { asked: 'them', from: now - 30 * hour, until: now + until };
  const promised = (id: string, text: string, by: string) => ({
    entry: { id, kind: 'promise', by, texts: { promise: text, seen: '' } },
    open: { id, text, by },
  });
  const promises = [
    promised('promise-late', 'I tell you the same day when I have met her.', dayFrom(now, -2)),
    promised('promise-today', 'Tonight at eight I put my phone on the table.', dayFrom(now, 0)),
    promised('promise-ahead', 'On Friday I will show you the bank letter.', dayFrom(now, 4)),
  ];
  return brokeStorage(now, {
    sides,
    glance: {
      apart: { id: 'apart-now', ...apart },
      promises: promises.map(({ open }) => open),
      practised: { practice: 'own', day: dayFrom(now, -1) },
    },
    entries: [{ id: 'apart-now', kind: 'apart', ...apart, texts }, ...promises.map(({ entry }) => entry)],
  });
};

function two(): Record<string, unknown> {
  const data = some();
  const home = data.home as { relationships: { id: string }[] };
  const relationship = { id: 'second', sides: ['hurt', 'broke'], nickname: 'أختي', kind: 'family', since: 5 };
  return {
    ...data,
    'relationship/second': relationship,
    home: {
      ...home,
      relationships: [...home.relationships, { ...relationship, ...noGlance }],
    },
  };
}

function drafted(answers: Record<string, string>, asking: string): Record<string, unknown> {
  return {
    ...begun(),
    [`draft/${someone}/check`]: {
      asking,
      answers,
      texts: { want: 'I miss our evenings.', weigh: '', survive: '' },
    },
  };
}

const outcome = (want: string, weigh: string, survive: string) => () => {
  const data = begun();
  const entry = {
    id: 'an-entry',
    relationship: someone,
    at: Date.now(),
    zone: 'Europe/Berlin',
    kind: 'check',
    answers: { want, weigh, survive },
    texts: { want: '', weigh: '', survive: '' },
  };
  return { ...data, 'entry/an-entry': entry };
};

const oneEntry = '10000000-0000-4000-8000-000000000003';
const planEntry = '10000000-0000-4000-8000-000000950000';

export const stops: Stop[] = [
  { name: 'welcome', place: 'journal', hash: '#/welcome', data: nothing, main: true },
  { name: 'begin-side', place: 'popup', hash: '', data: nothing, main: true },
  { name: 'begin-side-error', place: 'popup', hash: '', data: nothing, act: click('button', 'Next') },
  { name: 'begin-safe', place: 'popup', hash: '', data: nothing, act: hurt },
  {
    name: 'begin-help',
    place: 'popup',
    hash: '',
    data: nothing,
    act: (screen) => inTurn(screen, hurt, click('radio', /^Not sure/), click('button', 'Next')),
  },
  {
    name: 'begin-keeps',
    place: 'popup',
    hash: '',
    data: nothing,
    act: (screen) => inTurn(screen, hurt, click('radio', /^Yes/), click('button', 'Next')),
  },
  { name: 'home-first', place: 'popup', hash: '#/home', data: begun, act: bowlThere, main: true },
  { name: 'home', place: 'popup', hash: '#/home', data: some, act: bowlThere, main: true },
  { name: 'home-two', place: 'popup', hash: '#/home', data: two, act: bowlThere },
  { name: 'home-broke', place: 'popup', hash: '#/home', data: broke, act: bowlThere, main: true },
  {
    name: 'home-broke-apart',
    place: 'popup',
    hash: '#/home',
    data: muchGoingOn(['broke'], 75 * hour),
    act: bowlThere,
  },
  {
    name: 'home-both',
    place: 'popup',
    hash: '#/home',
    data: muchGoingOn(['hurt', 'broke'], -hour),
    act: bowlThere,
  },
  {
    name: 'page-home-both',
    place: 'journal',
    hash: '#/home',
    data: muchGoingOn(['hurt', 'broke'], 75 * hour),
    act: bowlThere,
  },
  { name: 'check-1', place: 'popup', hash: '#/check', data: begun, main: true },
  { name: 'check-1-error', place: 'popup', hash: '#/check', data: begun, act: click('button', 'Next') },
  { name: 'check-2', place: 'popup', hash: '#/check', data: () => drafted({ want: 'yes' }, 'weigh') },
  {
    name: 'check-2-why',
    place: 'popup',
    hash: '#/check',
    data: () => drafted({ want: 'yes' }, 'weigh'),
    act: async (screen) => {
      await screen.eval(
        'document.querySelector("summary").click(); document.querySelector("summary").scrollIntoView()',
      );
    },
  },
  {
    name: 'check-3',
    place: 'popup',
    hash: '#/check',
    data: () => drafted({ want: 'yes', weigh: 'unsure', survive: 'no' }, 'survive'),
  },
  {
    name: 'outcome-yes',
    place: 'popup',
    hash: '#/outcome/an-entry',
    data: outcome('yes', 'yes', 'yes'),
    main: true,
  },
  {
    name: 'outcome-want-unsure',
    place: 'popup',
    hash: '#/outcome/an-entry',
    data: outcome('unsure', 'no', 'no'),
  },
  { name: 'outcome-weigh-no', place: 'popup', hash: '#/outcome/an-entry', data: outcome('yes', 'no', 'yes') },
  {
    name: 'outcome-survive-no',
    place: 'popup',
    hash: '#/outcome/an-entry',
    data: outcome('yes', 'yes', 'no'),
  },
  { name: 'fence', place: 'popup', hash: '#/fence', data: begun },
  { name: 'fence-error', place: 'popup', hash: '#/fence', data: begun, act: click('button', 'Save') },
  { name: 'weigh', place: 'popup', hash: '#/weigh', data: begun },
  { name: 'plan', place: 'popup', hash: '#/plan', data: some, main: true },
  { name: 'plan-writing', place: 'popup', hash: '#/plan', data: begun },
  { name: 'today', place: 'popup', hash: '#/today', data: some, main: true },
  {
    name: 'today-kept',
    place: 'popup',
    hash: '#/today',
    data: some,
    act: async (screen) => {
      await (await screen.label('Your answer')).fill('The tea was warm.');
      await click('button', 'Save')(screen);
      await screen.find('heading', 'Saved');
    },
  },
  { name: 'help', place: 'popup', hash: '#/help', data: some, main: true },
  { name: 'missing', place: 'popup', hash: '#/entry/gone', data: some },
  { name: 'newer', place: 'popup', hash: '', data: () => ({ ...some(), meta: { version: 99 } }) },
  { name: 'damaged', place: 'popup', hash: '', data: () => ({ ...some(), home: { broken: true } }) },
  { name: 'unreadable', place: 'popup', hash: '', data: some, act: unreadable },
  {
    name: 'unreadable-nothing',
    place: 'journal',
    hash: '#/home',
    data: some,
    act: (screen) =>
      inTurn(screen, refuseReadings, unreadable, click('button', 'Save a copy'), (at) => at.find('alert')),
  },
  { name: 'page-unreadable', place: 'journal', hash: '#/home', data: some, act: unreadable, main: true },
  {
    name: 'page-unreadable-320',
    place: 'journal',
    hash: '#/home',
    data: some,
    act: unreadable,
    width: 320,
    height: 640,
  },
  { name: 'page-home', place: 'journal', hash: '#/home', data: some, act: bowlThere },
  { name: 'page-people', place: 'journal', hash: '#/people', data: two },
  { name: 'page-relationship', place: 'journal', hash: '#/relationship/second', data: two },
  { name: 'page-settings', place: 'options', hash: '', data: some, main: true },
  { name: 'page-settings-320', place: 'options', hash: '', data: some, width: 320, height: 640 },
  {
    name: 'page-settings-dark-larger',
    place: 'options',
    hash: '',
    data: () => ({
      ...some(),
      settings: settingsWith({ appearance: { look: 'dark', size: 'larger', motion: 'still' } }),
    }),
  },
  { name: 'page-keeps', place: 'journal', hash: '#/keeps', data: some },
  { name: 'journal', place: 'journal', hash: '#/journal', data: some, main: true },
  { name: 'journal-320', place: 'journal', hash: '#/journal', data: two, width: 320, height: 640 },
  { name: 'journal-empty', place: 'journal', hash: '#/journal', data: begun },
  {
    name: 'journal-unreadable',
    place: 'journal',
    hash: '#/journal',
    data: () => ({ ...some(), 'entry/odd': { kind: 'later' } }),
  },
  {
    name: 'journal-deleted',
    place: 'journal',
    hash: `#/entry/${oneEntry}`,
    data: some,
    act: async (screen) => {
      await click('button', 'Delete entry')(screen);
      await screen.find('button', 'Undo');
    },
  },
  { name: 'entry', place: 'journal', hash: `#/entry/${planEntry}`, data: some },
  {
    name: 'entry-changing',
    place: 'journal',
    hash: `#/entry/${oneEntry}`,
    data: some,
    act: click('button', 'Change the note'),
  },
  { name: 'erase', place: 'journal', hash: '#/erase', data: some },
  {
    name: 'erase-error',
    place: 'journal',
    hash: '#/erase',
    data: some,
    act: click('button', 'Delete everything'),
  },
  { name: 'check-320', place: 'journal', hash: '#/check', data: begun, width: 320, height: 640 },
  ...repairStops,
  ...promiseStops,
  ...apartStops,
  ...journalStops,
  ...bowlStops,
  ...backupStops,
  ...leavingStops,
  ...lookbackStops,
  ...lockStops,
  ...timerStops,
  ...momentStops,
  ...wordingStops,
  ...reminderStops,
];
