import type { Browser, CDPSession, Page, Target } from 'puppeteer-core';
import { until } from '../drive/until.ts';
import { words } from '../e2e/words.ts';
import { measureOpening, type Opening } from './opening.ts';

/** Runs an expression in a page as if the person had just clicked there. */
async function asClicked(session: CDPSession, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    userGesture: true,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** Opens the real side panel of an extension beside a page, measures it and closes it. */
export async function openPanelOnce(browser: Browser, id: string): Promise<Opening> {
  const origin = `chrome-extension://${id}/`;
  const beside = await browser.newPage();
  await beside.goto(`${origin}manifest.json`);
  const session = await beside.createCDPSession();
  const window = await asClicked(session, 'chrome.windows.getCurrent().then(({ id }) => id)');
  await asClicked(session, `chrome.sidePanel.open({ windowId: ${Number(window)} })`);
  const isPanel = (target: Target) => target.url().startsWith(`${origin}sidepanel.html`);
  const target = await until('the panel', () => browser.targets().find(isPanel));
  const opening = await measureOpening(await target.asPage());
  await asClicked(session, `chrome.sidePanel.close({ windowId: ${Number(window)} })`);
  await until('the panel to close', () => !browser.targets().some(isPanel) || undefined);
  await beside.close();
  return opening;
}

/**
 * How long it takes from the press of a button to the next card laid out on the page, with a
 * processor of a quarter of its speed, in milliseconds.
 */
export async function switchCards(browser: Browser, id: string, times: number): Promise<number[]> {
  const page = await browser.newPage();
  await page.setViewport({ width: 320, height: 700 });
  await page.goto(`chrome-extension://${id}/sidepanel.html`);
  const { next } = words('moment');
  await page.waitForSelector('main h1');
  await page.emulateCPUThrottling(4);
  const taken: number[] = [];
  for (let time = 0; time < times; time++) taken.push(await pressNext(page, next));
  await page.close();
  return taken;
}

function pressNext(page: Page, name: string): Promise<number> {
  return page.evaluate(async (label) => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === label);
    const before = document.querySelector('main h1')?.textContent;
    await new Promise(requestAnimationFrame);
    const pressed = performance.now();
    button?.click();
    while (document.querySelector('main h1')?.textContent === before) {
      if (performance.now() - pressed > 5000) throw new Error('The next card did not come.');
      // A task of its own, so that whatever draws the next card has its turn.
      const { port1, port2 } = new MessageChannel();
      await new Promise((turn) => {
        port1.onmessage = turn;
        port2.postMessage(null);
      });
    }
    document.body.getBoundingClientRect();
    return performance.now() - pressed;
  }, name);
}
