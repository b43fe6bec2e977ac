import type { Screen } from '../drive/api.ts';
import { refuseReadings, refuseWrites } from '../e2e/disk.ts';
import { catchFile } from '../e2e/saved-file.ts';
import { words } from '../e2e/words.ts';
import { copyWith, onDisk } from '../fixtures/copies.ts';
import { everyKind } from '../fixtures/kinds.ts';
import { begunStorage, seededStorage, settingsWith, someone } from '../fixtures/year.ts';
import { click, inTurn, type Stop } from './stop.ts';

const { export: saving, import: bringing } = words('backup');
const { preview, done } = bringing;

const now = Date.now();
const some = () => seededStorage(now, 9);

/** The same history, with a plan in other words, and settings of its own. */
function other(): Record<string, unknown> {
  const data = some();
  const key = Object.keys(data).find((name) => (data[name] as { kind?: string }).kind === 'plan') ?? '';
  const plan = data[key] as { texts: object };
  return {
    ...everyKind(now),
    ...data,
    [key]: { ...plan, texts: { ...plan.texts, call: 'Only Noor.' } },
    [`relationship/${someone}`]: { ...(data[`relationship/${someone}`] as object), nickname: 'L' },
    settings: settingsWith({ breath: { in: 3, out: 7 } }),
  };
}

const choose = (text: () => string) => async (screen: Screen) => {
  const field = await screen.label(bringing.file.label);
  await field.upload(onDisk('notes-2026-11-27.json', text()));
};
const chosen = (text: () => string) => async (screen: Screen) => {
  await choose(text)(screen);
  await screen.find('heading', preview.heading, { level: 1 });
};
const look = chosen(() => copyWith(other()));
const added = async (screen: Screen) => {
  await inTurn(screen, look, click('button', preview.add));
  await screen.find('heading', done.heading, { level: 1 });
};
const save = async (screen: Screen) => {
  await catchFile(screen);
  await click('button', saving.save)(screen);
  await screen.waitFor('a file', `return document.documentElement.hasAttribute('data-file')`);
};
const hold = (script: string) => (screen: Screen) => screen.eval(script);

const exporting: Pick<Stop, 'place' | 'hash' | 'data'> = { place: 'journal', hash: '#/export', data: some };
const importing: Pick<Stop, 'place' | 'hash' | 'data'> = { place: 'journal', hash: '#/import', data: some };

export const backupStops: Stop[] = [
  { name: 'export', ...exporting, main: true },
  { name: 'export-320', ...exporting, width: 320, height: 640 },
  { name: 'export-saved', ...exporting, act: save },
  {
    name: 'export-unreadable',
    ...exporting,
    data: () => ({ ...some(), 'entry/odd': { kind: 'later' }, 'entry/odder': 1 }),
    act: save,
  },
  {
    name: 'export-writing',
    ...exporting,
    act: (screen) =>
      inTurn(
        screen,
        hold(`for (const { storage } of [globalThis.browser, globalThis.chrome].filter(Boolean))
          storage.local.get = () => new Promise(() => undefined);`),
        click('button', saving.save),
        (at) => at.find('progressbar'),
      ),
  },
  {
    name: 'export-failed',
    ...exporting,
    act: (screen) => inTurn(screen, refuseReadings, click('button', saving.save), (at) => at.find('alert')),
  },
  {
    name: 'export-nothing',
    ...exporting,
    act: (screen) =>
      inTurn(screen, refuseReadings, click('button', saving.save), click('button', saving.raw.save), (at) =>
        at.text(words('common').faults.notCopied),
      ),
  },
  { name: 'export-popup', ...exporting, place: 'popup' },
  { name: 'import', ...importing, main: true },
  {
    name: 'import-reading',
    ...importing,
    act: (screen) =>
      inTurn(
        screen,
        hold('File.prototype.arrayBuffer = () => new Promise(() => undefined)'),
        choose(() => '{}'),
        (at) => at.find('progressbar'),
      ),
  },
  {
    name: 'import-refused',
    ...importing,
    act: (screen) =>
      inTurn(
        screen,
        choose(() => 'Dear diary'),
        (at) => at.find('alert'),
      ),
  },
  { name: 'import-preview', ...importing, act: look, main: true },
  { name: 'import-preview-320', ...importing, act: look, width: 320, height: 640 },
  { name: 'import-first', ...importing, data: () => begunStorage(now), act: look },
  { name: 'import-nothing', ...importing, act: chosen(() => copyWith(some())) },
  {
    name: 'import-raw',
    ...importing,
    act: chosen(() => JSON.stringify({ ...some(), 'entry/odd': { kind: 'later' } })),
  },
  {
    name: 'import-full',
    ...importing,
    act: (screen) =>
      inTurn(screen, look, refuseWrites, click('button', preview.add), (at) => at.find('alert')),
  },
  {
    name: 'import-unread',
    ...importing,
    act: (screen) =>
      inTurn(screen, look, refuseReadings, click('button', preview.add), (at) => at.find('alert')),
  },
  {
    name: 'import-adding',
    ...importing,
    act: (screen) =>
      inTurn(
        screen,
        look,
        hold(`void navigator.locks.request('goldseam', () => new Promise(() => undefined))`),
        click('button', preview.add),
        (at) => at.find('progressbar'),
      ),
  },
  { name: 'import-done', ...importing, act: added, main: true },
  {
    name: 'import-changed',
    ...importing,
    act: (screen) =>
      inTurn(
        screen,
        added,
        hold(`await chrome.storage.local.set({ 'entry/k-letter': null })`),
        click('button', done.undo),
        (at) => at.find('alert'),
      ),
  },
  {
    name: 'import-undone',
    ...importing,
    act: (screen) =>
      inTurn(screen, added, click('button', done.undo), (at) =>
        at.find('heading', bringing.undone.heading, { level: 1 }),
      ),
  },
  { name: 'import-popup', ...importing, place: 'popup' },
];
