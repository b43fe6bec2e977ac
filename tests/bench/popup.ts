import type { Browser, Page, Target } from 'puppeteer-core';
import { until } from '../drive/until.ts';
import { isWorkerOf } from './worker.ts';

/** One opening of a toolbar popup. Times in milliseconds since its navigation, heap in bytes after collection. */
export interface Opening {
  firstPaint: number;
  load: number;
  /** When the first screen's heading was there: what the person waits for. */
  heading: number;
  heap: number;
}

/** The moment at which the first screen's heading, or the blank popup's text, has been put on the page. */
const firstScreen = `new Promise((done) => {
  const look = () => document.querySelector('h1, body > p') && done(performance.now());
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  look();
})`;

/** Opens the real popup of an extension, measures it and closes it. */
export async function openOnce(browser: Browser, id: string): Promise<Opening> {
  const origin = `chrome-extension://${id}/`;
  const worker = await browser.waitForTarget(isWorkerOf(id));
  const background = await worker.worker();
  await background?.evaluate('chrome.action.openPopup()');
  const isPopup = (target: Target) => target.url().startsWith(`${origin}popup.html`);
  const target = await until('the popup', () => browser.targets().find(isPopup));
  const page = await target.asPage();
  const heading = (await page.evaluate(firstScreen)) as number;
  const paint = () =>
    page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  const firstPaint = await until('the first paint', paint);
  const load = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return navigation?.loadEventEnd ?? Number.NaN;
  });
  const heap = await heapOf(page);
  await page.close();
  await until('the popup to close', () => !browser.targets().some(isPopup) || undefined);
  return { firstPaint, load, heading, heap };
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  await session.detach();
  return usedSize;
}

/** The scripts that a popup has loaded by the time its first screen stands, as paths in the extension. */
export async function scriptsOf(browser: Browser, id: string): Promise<string[]> {
  const page = await browser.newPage();
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
  });
  await page.goto(`chrome-extension://${id}/popup.html`);
  await page.evaluate(firstScreen);
  await page.close();
  return [...scripts];
}
