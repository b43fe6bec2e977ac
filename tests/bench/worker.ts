import { TargetType, type Browser, type Target } from 'puppeteer-core';
import { startWorker } from '../drive/chromium/worker.ts';
import { until } from '../drive/until.ts';

/** Whether a target is the worker of an extension. */
export function isWorkerOf(id: string): (target: Target) => boolean {
  return (target) =>
    target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(`chrome-extension://${id}/`);
}

/**
 * Stops an extension's worker and starts it anew.
 * @returns milliseconds from the worker's start to the end of its first turn, when its listeners are registered
 */
export async function startOnce(browser: Browser, id: string): Promise<number> {
  const origin = `chrome-extension://${id}`;
  const isWorker = isWorkerOf(id);
  const running = await browser.waitForTarget(isWorker);
  await (await running.worker())?.close();
  await until('the worker to stop', () => !browser.targets().some(isWorker) || undefined);
  await startWorker(browser, origin);
  const target = await browser.waitForTarget(isWorker);
  const worker = await target.worker();
  const mark = () => worker?.evaluate(() => performance.getEntriesByName('ready')[0]?.startTime);
  return until('the worker to be ready', mark);
}
