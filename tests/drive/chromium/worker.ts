import type { Browser, CDPSession, Target } from 'puppeteer-core';
import { until } from '../until.ts';
import { evaluate } from './surface.ts';

/**
 * The one session that the library itself holds on a worker. A second one of our own would keep the
 * stopped worker's target alive, and the worker would wait for it for ever when it starts again.
 * On a busy machine a worker can be reached a moment before it is given the extension's API (11 of
 * 600 launches, four at a time on two cores), so this waits for it.
 */
export async function workerSession(target: Target): Promise<CDPSession> {
  const worker = await target.worker();
  if (!worker) throw new Error('The background stopped while it was being reached.');
  const session = worker.client;
  const ready = async () => (await evaluate(session, 'typeof chrome')) === 'object';
  await until('the background to be given the API', ready, 15_000);
  return session;
}

/** Starts the extension's worker as an event would, which takes any page to command it from. */
export async function startWorker(browser: Browser, origin: string): Promise<void> {
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.startWorker', { scopeURL: `${origin}/` });
  await session.detach();
}
