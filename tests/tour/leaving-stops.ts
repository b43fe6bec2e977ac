import type { Screen } from '../drive/api.ts';
import { seededStorage } from '../fixtures/year.ts';
import { click, inTurn, type Stop } from './stop.ts';

const some = () => seededStorage(Date.now(), 9);
const left = () => ({ ...some(), left: true });

const typeAddress = (address: string) => async (screen: Screen) =>
  (await screen.label('Go to this page instead')).fill(address);
const tried = (screen: Screen) =>
  inTurn(screen, click('button', 'Try it'), click('button', 'Go on'), (open) =>
    open.text(/^You have tried it/),
  );

/** Leaving quickly: what it does, and what is shown after it; and the keys that open Goldseam. */
export const leavingStops: Stop[] = [
  { name: 'left', place: 'popup', hash: '', data: left, neutral: true, main: true },
  { name: 'page-left', place: 'journal', hash: '#/journal', data: left, neutral: true, main: true },
  { name: 'page-left-320', place: 'journal', hash: '', data: left, neutral: true, width: 320, height: 640 },
  { name: 'panel-left', place: 'sidepanel', hash: '', data: left, neutral: true, width: 320, height: 700 },
  { name: 'leaving', place: 'popup', hash: '#/leaving', data: some },
  { name: 'page-leaving', place: 'journal', hash: '#/leaving', data: some, main: true },
  { name: 'page-leaving-tried', place: 'journal', hash: '#/leaving', data: some, act: tried },
  {
    name: 'page-leaving-saved',
    place: 'journal',
    hash: '#/leaving',
    data: some,
    act: (screen) =>
      inTurn(screen, typeAddress('https://example.org/weather'), click('button', 'Save'), (open) =>
        open.text(/^It is saved/),
      ),
  },
  {
    name: 'page-leaving-error',
    place: 'journal',
    hash: '#/leaving',
    data: some,
    act: (screen) =>
      inTurn(screen, typeAddress('example.org'), click('button', 'Save'), (open) =>
        open.text(/^This address cannot be used/),
      ),
  },
  { name: 'leaving-320', place: 'journal', hash: '#/leaving', data: some, width: 320, height: 640 },
  { name: 'shortcuts', place: 'popup', hash: '#/shortcuts', data: some },
  { name: 'page-shortcuts', place: 'journal', hash: '#/shortcuts', data: some, main: true },
  { name: 'shortcuts-320', place: 'journal', hash: '#/shortcuts', data: some, width: 320, height: 640 },
];
