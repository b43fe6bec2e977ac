/**
 * Saving and bringing back a copy of ten thousand entries: how long it takes, and how long the page
 * stands still at most. Alone: `npm run bench -- backup`.
 */
import type { Screen } from '../drive/api.ts';
import { begin } from '../drive/forget.ts';
import { launch } from '../drive/launch.ts';
import { until } from '../drive/until.ts';
import { words } from '../e2e/words.ts';
import { copyWith, onDisk } from '../fixtures/copies.ts';
import { everyKind } from '../fixtures/kinds.ts';
import { begunStorage, seededStorage } from '../fixtures/year.ts';
import type { Line } from './statistics.ts';

const count = 10_000;
/** The longest task that lets a person feel no freeze, in milliseconds. */
const still = 100;
/** A browser tells of tasks from this length on, in milliseconds. */
const told = 50;

const { export: saving, import: bringing } = words('backup');

/** Keeps the file that a page saves in that page: reading it out would be a task of its own. */
const holdFile = `
  const { createObjectURL } = URL;
  URL.createObjectURL = (file) => {
    globalThis.saved = file;
    return createObjectURL.call(URL, file);
  };
  const { click } = HTMLElement.prototype;
  HTMLElement.prototype.click = function () {
    if (!this.hasAttribute('download')) click.call(this);
  };`;

/** Answers of the day, and again and again an entry of every kind with what became of it. */
function tenThousand(now: number): Record<string, unknown> {
  const records: Record<string, unknown> = { ...seededStorage(now, 6640) };
  const kinds = Object.entries(everyKind(now)).filter(([key]) => key.startsWith('entry/'));
  const entries = () => Object.keys(records).filter((key) => key.startsWith('entry/')).length;
  for (let round = 0; entries() < count; round++) {
    for (const [, raw] of kinds.slice(0, count - entries())) {
      const entry = raw as { id: string; of?: string; at: number };
      const id = `${entry.id}-${round}`;
      const of = entry.of === undefined ? {} : { of: `${entry.of}-${round}` };
      records[`entry/${id}`] = { ...entry, id, ...of, at: entry.at - round * 86_400_000 };
    }
  }
  return records;
}

/** Does something in a page, and measures it and the longest task meanwhile. */
async function timed(
  page: Screen,
  what: string,
  act: () => Promise<unknown>,
  target: number | null = still,
): Promise<Line[]> {
  await page.eval(`
    globalThis.tasks = [];
    globalThis.watch ??= new PerformanceObserver((list) =>
      globalThis.tasks.push(...list.getEntries().map(({ duration }) => duration)));
    watch.observe({ entryTypes: ['longtask'] });`);
  const begun = performance.now();
  await act();
  const total = performance.now() - begun;
  // The observer is told of a task when it is over, in a task of its own.
  const tasks = await page.eval<number[]>(`
    await new Promise((told) => setTimeout(told, 200));
    return globalThis.tasks;`);
  return [
    { what: `${what}: all of it`, value: total, unit: 'ms' },
    {
      what: `${what}: longest task (${told} or less where none is told)`,
      value: Math.max(told, ...tasks),
      unit: 'ms',
      ...(target !== null && { target }),
    },
  ];
}

async function pressUntil(page: Screen, button: string, heading: string): Promise<void> {
  await (await page.find('button', button)).click();
  await page.waitFor(heading, `return document.querySelector('h1').textContent === args[0]`, heading);
}

export async function measureBackup(): Promise<Line[]> {
  const driver = await launch('chromium');
  try {
    const now = Date.now();
    const lines: Line[] = [];
    await begin(driver, tenThousand(now));
    let copy = '';
    for (const kind of ['json', 'markdown', 'csv'] as const) {
      const page = await driver.openPage('journal.html#/export');
      await (await page.find('radio', new RegExp(`^${saving.what[kind].label}`))).click();
      await page.eval(holdFile);
      const save = async () => {
        await (await page.find('button', saving.save)).click();
        await page.waitFor('a file', 'return globalThis.saved !== undefined');
      };
      lines.push(...(await timed(page, `save ${count} entries as ${kind}`, save)));
      if (kind === 'json') copy = await page.eval<string>('return globalThis.saved.text()');
      await page.close();
    }
    await begin(driver, begunStorage(now));
    const page = await driver.openPage('journal.html#/import');
    const file = onDisk('copy.json', copy);
    const field = await page.label(bringing.file.label);
    const look = async () => {
      await field.upload(file);
      await page.waitFor(
        'the preview',
        `return document.querySelector('h1').textContent === args[0]`,
        bringing.preview.heading,
      );
    };
    lines.push(...(await timed(page, `look at a copy of ${count} entries`, look)));
    const add = () => pressUntil(page, bringing.preview.add, bringing.done.heading);
    lines.push(...(await timed(page, `add ${count} entries`, add)));
    const undo = () => pressUntil(page, bringing.done.undo, bringing.undone.heading);
    lines.push(...(await timed(page, `undo ${count} entries`, undo)));
    return lines;
  } finally {
    await driver.quit();
  }
}

/** So many letters of so many signs make an encrypted copy near the bound of a file (storage/backup/bounds.ts). */
const large = { letters: 3000, signs: 14_000 };
/** Long enough for a machine that has other work. */
const patience = 240_000;

function largeHistory(now: number): Record<string, unknown> {
  const letter = everyKind(now)['entry/k-letter'] as { at: number; texts: object };
  const did = 'I said: "I was out." It was not so. '.repeat(large.signs / 36);
  const letters = Array.from({ length: large.letters }, (_, at): [string, unknown] => {
    const id = `large-${at}`;
    return [`entry/${id}`, { ...letter, id, at: letter.at - at * 60_000, texts: { ...letter.texts, did } }];
  });
  return { ...everyKind(now), ...Object.fromEntries(letters) };
}

async function reach(page: Screen, heading: string): Promise<void> {
  const script = `return document.querySelector('h1')?.textContent === args[0]`;
  await until(heading, () => page.eval<boolean>(script, heading), patience);
}

async function pressAndReach(page: Screen, button: string, heading: string): Promise<void> {
  await (await page.find('button', button)).click();
  await reach(page, heading);
}

/**
 * A copy near the bound, there and back. A browser reads JSON, and writes and opens a whole file, in
 * one task each, so the longest task is told without a target. Alone: `npm run bench -- large`.
 */
export async function measureLarge(): Promise<Line[]> {
  const driver = await launch('chromium');
  try {
    const now = Date.now();
    const lines: Line[] = [];
    const secret = 'a lamp in the hall';
    const source = onDisk('plain.json', copyWith(largeHistory(now)));
    for (const kind of ['json', 'sealed'] as const) {
      await begin(driver, begunStorage(now));
      const first = await driver.openPage('journal.html#/import');
      await (await first.label(bringing.file.label)).upload(source);
      await reach(first, bringing.preview.heading);
      await pressAndReach(first, bringing.preview.add, bringing.done.heading);
      await first.close();

      const page = await driver.openPage('journal.html#/export');
      const { label } = kind === 'json' ? saving.what.json : saving.sealed;
      await (await page.find('radio', new RegExp(`^${label}`))).click();
      if (kind === 'sealed')
        for (const field of [saving.sealed.passphrase.label, saving.sealed.again])
          await (await page.label(field)).fill(secret);
      await page.eval(holdFile);
      const save = async () => {
        await (await page.find('button', saving.save)).click();
        await until('a file', () => page.eval<boolean>('return globalThis.saved !== undefined'), patience);
      };
      lines.push(...(await timed(page, `save a large copy as ${kind}`, save, null)));
      const text = await page.eval<string>('return globalThis.saved.text()');
      await page.close();

      await begin(driver, begunStorage(now));
      const what = `a copy of ${Math.round(text.length / 1024 / 1024)} MB (${kind})`;
      const file = onDisk('large.json', text);
      const back = await driver.openPage('journal.html#/import');
      const field = await back.label(bringing.file.label);
      const look = async () => {
        await field.upload(file);
        await reach(back, kind === 'json' ? bringing.preview.heading : bringing.sealed.heading);
      };
      lines.push(...(await timed(back, `look at ${what}`, look, null)));
      if (kind === 'sealed') {
        await (await back.label(bringing.sealed.field.label)).fill(secret);
        const unseal = () => pressAndReach(back, bringing.sealed.go, bringing.preview.heading);
        lines.push(...(await timed(back, `open ${what}`, unseal, null)));
      }
      const add = () => pressAndReach(back, bringing.preview.add, bringing.done.heading);
      lines.push(...(await timed(back, `add ${what}`, add, null)));
      await back.close();
    }
    return lines;
  } finally {
    await driver.quit();
  }
}
