/**
 * Saving and bringing back a copy of ten thousand entries: how long it takes, and how long the page
 * stands still at most. Alone: `npm run bench -- backup`.
 */
import type { Screen } from '../drive/api.ts';
import { begin } from '../drive/forget.ts';
import { launch } from '../drive/launch.ts';
import { words } from '../e2e/words.ts';
import { onDisk } from '../fixtures/copies.ts';
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
  target = still,
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
      target,
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
