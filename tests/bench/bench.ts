/**
 * Measures the real popup and the worker against a blank extension's, interleaved in one
 * run, and what else has a budget; prints a table and writes .output/bench.json. It reports; it fails
 * nothing. `npm run bench -- wording` measures one part alone; the parts are named below.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Target } from 'puppeteer-core';
import { findBrowser } from '../browsers/find.ts';
import { startChromium } from '../drive/chromium/launch.ts';
import { builds, makeFolder, removeFolder } from '../drive/folders.ts';
import { until } from '../drive/until.ts';
import { measureBackup, measureLarge } from './backup.ts';
import { measureJournal } from './journal.ts';
import { nudgeLines } from './nudges.ts';
import { measureLock } from './lock.ts';
import type { Opening } from './opening.ts';
import { openPanelOnce, switchCards } from './panel.ts';
import { openOnce, scriptsOf } from './popup.ts';
import { middle, type Line, type Middle } from './statistics.ts';
import { fullDays, subjects, type Subject } from './subjects.ts';
import { wording } from './wording.ts';
import { isWorkerOf, startOnce } from './worker.ts';

const rounds = Number(process.env.GOLDSEAM_BENCH_ROUNDS ?? 25);
/** Openings before the counting starts: caches of code and fonts fill in the first ones. */
const warming = 3;

type Figures = Record<Subject['name'], { opening: Opening[]; panel: Opening[]; ready: number[] }>;

/** A frame of a screen that draws sixty a second, in milliseconds. */
const frame = 1000 / 60;

async function measure(
  folder: string,
): Promise<{ figures: Figures; scripts: string[]; switches: number[]; journal: Line[] }> {
  const browser = await startChromium({
    executable: await findBrowser('chromium'),
    profile: join(folder, 'profile'),
    display: 'headless',
    netlog: join(folder, 'net-log.json'),
    args: [],
    locale: 'en-US',
    window: { width: 1280, height: 1024 },
    env: {},
  });
  try {
    const measured = subjects(folder, Date.now());
    const ids = new Map<Subject['name'], string>();
    for (const { name, folder: extension, storage } of measured) {
      const id = await browser.installExtension(extension);
      ids.set(name, id);
      const worker = await browser.waitForTarget(isWorkerOf(id));
      const background = await worker.worker();
      await background?.evaluate((items) => chrome.storage.local.set(items), storage);
    }
    // The page that greets after installing would share the popup's heap.
    const welcomes = measured.length - 1;
    const isWelcome = (target: Target) => target.url().includes('#/welcome');
    await until('the welcome pages', () => browser.targets().filter(isWelcome).length === welcomes);
    for (const target of browser.targets().filter(isWelcome)) await (await target.page())?.close();
    const figures: Figures = {
      blank: { opening: [], panel: [], ready: [] },
      empty: { opening: [], panel: [], ready: [] },
      full: { opening: [], panel: [], ready: [] },
      locked: { opening: [], panel: [], ready: [] },
    };
    for (let round = -warming; round < rounds; round++) {
      for (const { name } of measured) {
        const id = ids.get(name) ?? '';
        const opening = await openOnce(browser, id);
        const panel = name === 'full' || name === 'locked' ? null : await openPanelOnce(browser, id);
        const ready = await startOnce(browser, id);
        if (round < 0) continue;
        figures[name].opening.push(opening);
        if (panel !== null) figures[name].panel.push(panel);
        figures[name].ready.push(ready);
      }
    }
    const ours = ids.get('empty') ?? '';
    return {
      figures,
      scripts: await scriptsOf(browser, ours),
      switches: await switchCards(browser, ours, rounds),
      journal: await measureJournal(browser, [ours, ids.get('full') ?? ''], rounds),
    };
  } finally {
    await browser.close();
  }
}

function ratios(figures: Figures): Line[] {
  const of = (name: Subject['name'], key: keyof Opening): Middle =>
    middle(figures[name].opening.map((opening) => opening[key]));
  const ratio = (
    what: string,
    key: keyof Opening,
    one: Subject['name'],
    other: Subject['name'],
    target?: number,
  ): Line => ({
    what,
    value: of(one, key).median / of(other, key).median,
    unit: 'times',
    spread: of(one, key).spread / of(other, key).median,
    ...(target !== undefined && { target }),
  });
  const plain = (what: string, key: keyof Opening, name: Subject['name'], unit: string, per = 1): Line => ({
    what,
    value: of(name, key).median / per,
    unit,
    spread: of(name, key).spread / per,
  });
  const days = `${fullDays} days`;
  return [
    plain('blank popup: first paint', 'firstPaint', 'blank', 'ms'),
    plain('blank popup: heap', 'heap', 'blank', 'kB', 1000),
    plain('our popup: first paint', 'firstPaint', 'empty', 'ms'),
    plain('our popup: first screen stands', 'heading', 'empty', 'ms'),
    plain(`our popup with ${days}: first screen stands`, 'heading', 'full', 'ms'),
    plain('our popup: heap', 'heap', 'empty', 'kB', 1000),
    ratio('first paint against blank', 'firstPaint', 'empty', 'blank', 1.2),
    ratio('load against blank', 'load', 'empty', 'blank'),
    ratio('heap against blank', 'heap', 'empty', 'blank', 1.5),
    ratio(`first paint with ${days} against empty`, 'firstPaint', 'full', 'empty', 1.1),
    ratio(`heap with ${days} against empty`, 'heap', 'full', 'empty', 1.05),
    plain('our popup, locked: first screen stands', 'heading', 'locked', 'ms'),
    ratio('locked: first paint against blank', 'firstPaint', 'locked', 'blank', 1.2),
    ratio('locked: heap against blank', 'heap', 'locked', 'blank', 1.5),
  ];
}

function panel(figures: Figures, switches: readonly number[]): Line[] {
  const paint = (name: Subject['name']) => middle(figures[name].panel.map(({ firstPaint }) => firstPaint));
  const [ours, blank] = [paint('empty'), paint('blank')];
  const cards = middle(switches);
  return [
    { what: 'blank panel: first paint', value: blank.median, spread: blank.spread, unit: 'ms' },
    { what: 'our panel: first paint', value: ours.median, spread: ours.spread, unit: 'ms' },
    {
      what: 'panel: first paint against blank',
      value: ours.median / blank.median,
      spread: ours.spread / blank.median,
      unit: 'times',
      target: 1.2,
    },
    {
      what: 'panel: the next card at a quarter of the speed',
      value: cards.median,
      spread: cards.spread,
      unit: 'ms',
      target: frame,
    },
  ];
}

function sizes(scripts: readonly string[]): Line[] {
  const gzip = (paths: readonly string[]) =>
    paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(builds.chromium, path))).length, 0) / 1000;
  const { background } = JSON.parse(readFileSync(join(builds.chromium, 'manifest.json'), 'utf8')) as {
    background: { service_worker: string };
  };
  return [
    { what: 'popup: all script of the first screen, gzip', value: gzip(scripts), unit: 'kB', target: 40 },
    { what: 'popup: files of that script', value: scripts.length, unit: 'files' },
    { what: 'worker: script, gzip', value: gzip([background.service_worker]), unit: 'kB', target: 25 },
    {
      what: 'worker: script',
      value: statSync(join(builds.chromium, background.service_worker)).size / 1000,
      unit: 'kB',
    },
  ];
}

function ready(figures: Figures): Line[] {
  const line = (what: string, name: Subject['name']): Line => {
    const { median, spread } = middle(figures[name].ready);
    return { what, value: median, spread, unit: 'ms' };
  };
  return [
    line('blank worker: start to listeners ready', 'blank'),
    line('our worker: start to listeners ready', 'empty'),
  ];
}

function print(lines: readonly Line[]): void {
  console.log(`Medians of ${rounds} interleaved openings; the spread is the middle half.\n`);
  for (const { what, value, unit, spread, target } of lines) {
    const shown = target === undefined ? '' : Number(target.toFixed(2));
    const verdict =
      target === undefined ? '' : value <= target ? `target ${shown}: met` : `target ${shown}: MISSED`;
    const apart = spread === undefined ? '' : `± ${spread.toFixed(2)}`;
    console.log(
      `${what.padEnd(52)}${value.toFixed(2).padStart(9)} ${unit.padEnd(6)}${apart.padEnd(10)}${verdict}`,
    );
  }
}

function build(): void {
  execFileSync('npm', ['exec', '--', 'wxt', 'build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** What the lines of the surfaces were reckoned from, for the file. */
const raw: { figures?: Figures } = {};

async function surfaces(): Promise<Line[]> {
  const folder = makeFolder('bench');
  try {
    const { figures, scripts, switches, journal } = await measure(folder);
    raw.figures = figures;
    return [
      ...ratios(figures),
      ...panel(figures, switches),
      ...journal,
      ...sizes(scripts),
      ...ready(figures),
    ];
  } finally {
    removeFolder(folder);
  }
}

/** What can be measured by itself: `npm run bench -- wording`. */
const parts: Readonly<Record<string, () => Promise<Line[]>>> = {
  surfaces,
  backup: measureBackup,
  large: measureLarge,
  nudges: nudgeLines,
  lock: measureLock,
  wording: () => wording(rounds),
};

build();
const lines: Line[] = [];
for (const [name, measurePart] of Object.entries(parts)) {
  if (process.argv[2] !== undefined && process.argv[2] !== name) continue;
  lines.push(...(await measurePart()));
}
print(lines);
mkdirSync('.output', { recursive: true });
writeFileSync('.output/bench.json', `${JSON.stringify({ rounds, lines, ...raw }, null, 2)}\n`);
