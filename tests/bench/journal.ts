import type { Browser, Page } from 'puppeteer-core';
import { manyStorage } from '../fixtures/many.ts';
import { middle } from './statistics.ts';
import { isWorkerOf } from './worker.ts';

/** Entries in the two histories that are held against each other. */
const few = 100;
const many = 10_000;

/** What is typed, letter by letter, and deleted again. */
const typed = ['kettle', 'zoe question', 'أختي', 'holding my breath', 'q'];

/** Puts down when the first entry stood on the page, in milliseconds since its navigation. */
const noteFirst = `
  const look = () => {
    if (globalThis.firstEntry === undefined && document.querySelector('main li a[data-row]'))
      globalThis.firstEntry = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });`;

async function plant(browser: Browser, id: string, count: number): Promise<void> {
  const target = await browser.waitForTarget(isWorkerOf(id));
  const worker = await target.worker();
  await worker?.evaluate(
    async (items) => {
      await chrome.storage.local.clear();
      await chrome.storage.local.set(items);
    },
    manyStorage(Date.now(), count),
  );
}

async function openHistory(browser: Browser, id: string): Promise<{ page: Page; first: number }> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(noteFirst);
  await page.goto(`chrome-extension://${id}/journal.html#/journal`);
  const handle = await page.waitForFunction('globalThis.firstEntry');
  return { page, first: (await handle.jsonValue()) as number };
}

/** From each key to the entries that fit, laid out on the page, in milliseconds. */
async function search(page: Page): Promise<number[]> {
  await page.waitForFunction(`/\\d/.test(document.querySelector('main p[role=status]').textContent)`);
  return page.evaluate(async (queries) => {
    const field = document.querySelector<HTMLInputElement>('#search');
    const said = () => document.querySelector('main p[role=status]')?.textContent ?? '';
    const taken: number[] = [];
    const type = async (query: string) => {
      if (field === null) throw new Error('There is no search.');
      const before = said();
      await new Promise(requestAnimationFrame);
      const pressed = performance.now();
      field.value = query;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      while (said() === before) {
        if (performance.now() - pressed > 5000) throw new Error(`Nothing came of "${query}".`);
        // A task of its own, so that whatever draws has its turn.
        const { port1, port2 } = new MessageChannel();
        await new Promise((turn) => {
          port1.onmessage = turn;
          port2.postMessage(null);
        });
      }
      document.body.getBoundingClientRect();
      taken.push(performance.now() - pressed);
    };
    for (const query of queries) {
      for (let length = 1; length <= query.length; length++)
        // A space alone changes nothing that is looked for.
        if (query[length - 1] !== ' ') await type(query.slice(0, length));
      await type('');
    }
    return taken;
  }, typed);
}

/**
 * The page of a long history beside that of a short one, interleaved, and the search in the long one.
 * @param ids two installed copies of ours; what they keep is replaced
 */
export async function measureJournal(
  browser: Browser,
  ids: readonly [short: string, long: string],
  rounds: number,
) {
  const [short, long] = ids;
  await plant(browser, short, few);
  await plant(browser, long, many);
  const first: Record<'short' | 'long', number[]> = { short: [], long: [] };
  const keys: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [name, id] of [
      ['short', short],
      ['long', long],
    ] as const) {
      const opened = await openHistory(browser, id);
      // The first two fill caches.
      if (round > 1) first[name].push(opened.first);
      if (name === 'long' && round % 5 === 0) keys.push(...(await search(opened.page)));
      await opened.page.close();
    }
  }
  const [shortMiddle, longMiddle] = [middle(first.short), middle(first.long)];
  const slowest = keys.toSorted((a, b) => a - b);
  return [
    {
      what: `history of ${few}: first entries stand`,
      value: shortMiddle.median,
      spread: shortMiddle.spread,
      unit: 'ms',
    },
    {
      what: `history of ${many}: first entries stand`,
      value: longMiddle.median,
      spread: longMiddle.spread,
      unit: 'ms',
    },
    {
      what: `history of ${many} against ${few}`,
      value: longMiddle.median / shortMiddle.median,
      spread: longMiddle.spread / shortMiddle.median,
      unit: 'times',
      target: 1.5,
    },
    {
      what: `search in ${many}: a key, median`,
      value: middle(keys).median,
      spread: middle(keys).spread,
      unit: 'ms',
    },
    {
      what: `search in ${many}: a key, p95`,
      value: slowest[Math.ceil(slowest.length * 0.95) - 1] ?? Number.NaN,
      unit: 'ms',
      target: 50,
    },
    { what: `search in ${many}: the slowest key`, value: slowest.at(-1) ?? Number.NaN, unit: 'ms' },
  ];
}
