import type { Page } from 'puppeteer-core';
import { until } from '../drive/until.ts';

/** One opening of a popup or a panel. Times in milliseconds since its navigation, heap in bytes after collection. */
export interface Opening {
  firstPaint: number;
  load: number;
  /** When the first screen's heading was there: what the person waits for. */
  heading: number;
  heap: number;
}

/** The moment at which the first screen's heading, or the blank one's text, has been put on the page. */
export const firstScreen = `new Promise((done) => {
  const look = () => document.querySelector('h1, body > p') && done(performance.now());
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  look();
})`;

/** Measures a page that was opened this moment. */
export async function measureOpening(page: Page): Promise<Opening> {
  const heading = (await page.evaluate(firstScreen)) as number;
  const paint = () =>
    page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  const firstPaint = await until('the first paint', paint);
  const load = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return navigation?.loadEventEnd ?? Number.NaN;
  });
  const heap = await heapOf(page);
  return { firstPaint, load, heading, heap };
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  await session.detach();
  return usedSize;
}
