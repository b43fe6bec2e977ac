import type { Browser, Target } from 'puppeteer-core';
import { until } from '../drive/until.ts';
import { firstScreen, measureOpening, type Opening } from './opening.ts';
import { isWorkerOf } from './worker.ts';

/** Opens the real popup of an extension, measures it and closes it. */
export async function openOnce(browser: Browser, id: string): Promise<Opening> {
  const origin = `chrome-extension://${id}/`;
  const worker = await browser.waitForTarget(isWorkerOf(id));
  const background = await worker.worker();
  await background?.evaluate('chrome.action.openPopup()');
  const isPopup = (target: Target) => target.url().startsWith(`${origin}popup.html`);
  const target = await until('the popup', () => browser.targets().find(isPopup));
  const page = await target.asPage();
  const opening = await measureOpening(page);
  await page.close();
  await until('the popup to close', () => !browser.targets().some(isPopup) || undefined);
  return opening;
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
