import type { Screen } from '../drive/api.ts';
import { begunStorage, seededStorage, someone } from '../fixtures/year.ts';

export interface Stop {
  name: string;
  place: 'popup' | 'journal' | 'options' | 'sidepanel';
  hash: string;
  /** What is in storage when the screen opens. */
  data: () => Record<string, unknown>;
  /** What a person does there before the picture is taken. */
  act?: (screen: Screen) => Promise<unknown>;
  /** Shown in both browsers. */
  main?: boolean;
  width?: number;
  height?: number;
}

const nothing = () => ({});
const some = () => seededStorage(Date.now(), 9);
const click = (role: string, name: string | RegExp) => async (screen: Screen) =>
  (await screen.find(role, name)).click();

async function inTurn(screen: Screen, ...acts: ((screen: Screen) => Promise<unknown>)[]): Promise<void> {
  for (const act of acts) await act(screen);
}

const hurt = (screen: Screen) => inTurn(screen, click('radio', /^I was hurt/), click('button', 'Next'));

const begun = () => begunStorage(Date.now());

const broke = () => {
  const data = begun();
  const relationship = { id: someone, sides: ['broke'], nickname: '', kind: 'friend', since: 0 };
  const home = {
    relationships: [
      { ...relationship, check: null, fence: null, weigh: null, plan: null, answered: null, drawn: null },
    ],
    current: someone,
  };
  return { ...data, [`relationship/${someone}`]: relationship, home };
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
      relationships: [
        ...home.relationships,
        { ...relationship, check: null, fence: null, weigh: null, plan: null, answered: null, drawn: null },
      ],
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
  { name: 'home-first', place: 'popup', hash: '#/home', data: begun, main: true },
  { name: 'home', place: 'popup', hash: '#/home', data: some, main: true },
  { name: 'home-two', place: 'popup', hash: '#/home', data: two },
  { name: 'home-broke', place: 'popup', hash: '#/home', data: broke },
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
  { name: 'lookback', place: 'popup', hash: '#/lookback', data: some },
  { name: 'reference', place: 'popup', hash: '#/reference', data: some },
  { name: 'reminders', place: 'popup', hash: '#/reminders', data: some, main: true },
  {
    name: 'reminders-on',
    place: 'popup',
    hash: '#/reminders',
    data: () => ({ ...some(), settings: { nudges: { wanted: true, days: [1, 3, 5], time: '19:30' } } }),
  },
  { name: 'help', place: 'popup', hash: '#/help', data: some, main: true },
  { name: 'missing', place: 'popup', hash: '#/entry/gone', data: some },
  { name: 'newer', place: 'popup', hash: '', data: () => ({ ...some(), meta: { version: 99 } }) },
  { name: 'damaged', place: 'popup', hash: '', data: () => ({ ...some(), home: { broken: true } }) },
  { name: 'panel', place: 'sidepanel', hash: '', data: some, width: 320, height: 700 },
  { name: 'page-home', place: 'journal', hash: '#/home', data: some },
  { name: 'page-people', place: 'journal', hash: '#/people', data: two },
  { name: 'page-relationship', place: 'journal', hash: '#/relationship/second', data: two },
  { name: 'page-settings', place: 'options', hash: '', data: some },
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
];
