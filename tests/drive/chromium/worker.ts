import type { Browser, CDPSession, Target } from 'puppeteer-core';

/**
 * The one session that the library itself holds on a worker. A second one of our own would keep the
 * stopped worker's target alive, and the worker would wait for it for ever when it starts again.
 */
export async function workerSession(target: Target): Promise<CDPSession> {
  const worker = await target.worker();
  if (!worker) throw new Error('The background stopped while it was being reached.');
  return worker.client;
}

/** Starts the extension's worker as an event would, which takes any page to command it from. */
export async function startWorker(browser: Browser, origin: string): Promise<void> {
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.startWorker', { scopeURL: `${origin}/` });
  await session.detach();
}
