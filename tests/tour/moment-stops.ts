import type { Screen } from '../drive/api.ts';
import { brokeStorage } from '../fixtures/repair.ts';
import { seededStorage, settingsWith } from '../fixtures/year.ts';
import { click, type Stop } from './stop.ts';

const hurt = () => seededStorage(Date.now(), 9);
const broke = () => brokeStorage(Date.now());
const both = () => brokeStorage(Date.now(), { sides: ['hurt', 'broke'] });

const settings = (changed: Record<string, unknown>) => ({ settings: settingsWith(changed) });
const marking =
  (data: () => Record<string, unknown>, ...favourites: string[]) =>
  () => ({ ...data(), ...settings({ favourites }) });

/** Goes on until this card is shown. */
const goTo = (title: string) => async (screen: Screen) => {
  for (let step = 0; step < 60; step++) {
    if ((await screen.count('heading', title)) === 1) return;
    await screen.press('ArrowRight');
  }
  throw new Error(`There is no card “${title}”.`);
};

const breathing = async (screen: Screen) => {
  await click('button', 'Start')(screen);
  await screen.text('Breathe out');
};
const unfold = (screen: Screen) => screen.eval(`document.querySelector('details').open = true`);

export const momentStops: Stop[] = [
  { name: 'moment', place: 'popup', hash: '#/moment', data: hurt, main: true },
  { name: 'moment-broke', place: 'popup', hash: '#/moment', data: broke, main: true },
  { name: 'moment-both', place: 'popup', hash: '#/moment', data: both },
  {
    name: 'moment-leave-card',
    place: 'popup',
    hash: '#/moment',
    data: broke,
    act: goTo('Sharing the blame'),
  },
  {
    name: 'moment-now-card',
    place: 'popup',
    hash: '#/moment',
    data: broke,
    act: goTo('They want time apart'),
  },
  { name: 'moment-long', place: 'popup', hash: '#/moment', data: hurt, act: goTo('I am afraid of them') },
  {
    name: 'moment-favourite',
    place: 'popup',
    hash: '#/moment',
    data: marking(broke, 'b-now-tired', 'b-leave-never'),
  },
  { name: 'moment-page', place: 'journal', hash: '#/moment', data: both },
  { name: 'breathe', place: 'popup', hash: '#/breathe', data: hurt, main: true },
  { name: 'breathe-running', place: 'popup', hash: '#/breathe', data: hurt, act: breathing },
  { name: 'breathe-pace', place: 'popup', hash: '#/breathe', data: hurt, act: unfold },
  { name: 'breathe-page', place: 'journal', hash: '#/breathe', data: hurt, act: breathing },
  { name: 'panel-moment', place: 'sidepanel', hash: '', data: broke, width: 320, height: 700, main: true },
  {
    name: 'panel-leave-card',
    place: 'sidepanel',
    hash: '',
    data: hurt,
    act: goTo('All of it at once'),
    width: 320,
    height: 700,
  },
  {
    name: 'panel-breathe',
    place: 'sidepanel',
    hash: '#/breathe',
    data: hurt,
    act: breathing,
    width: 320,
    height: 700,
  },
];
