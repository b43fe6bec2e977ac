import type { Browser, Page } from 'puppeteer-core';
import type { Screen, ScreenKind } from '../api.ts';
import { createScreen } from '../screen.ts';
import { until } from '../until.ts';
import { createSurface, evaluate } from './surface.ts';

/**
 * The page itself knows best which kind of view it is in; its address may be open in two. For a
 * moment after loading it may not know yet, which is the empty answer.
 */
const askKind = `(async () => {
  if (location.protocol !== 'chrome-extension:' || document.readyState !== 'complete') return '';
  for (const type of ['popup', 'tab']) {
    if (chrome.extension.getViews({ type }).includes(window)) return type;
  }
  const panels = await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
  return panels.some(({ documentUrl }) => documentUrl === location.href) ? 'panel' : '';
})()`;

/** A screen for one of the extension's pages, once it has loaded. */
export async function openScreen(browser: Browser, page: Page): Promise<Screen> {
  const session = await page.createCDPSession();
  const kind = await until('the page to load', async () => (await evaluate(session, askKind)) || null);
  await session.detach();
  const close = async (closing: Page) => {
    if (kind !== 'popup') return closing.close();
    // The browser closes a popup when another tab comes to the front, as when it loses the focus.
    const other = await browser.newPage();
    await other.bringToFront();
    await until('the popup to close', () => closing.isClosed());
    await other.close();
  };
  return createScreen(await createSurface(page, { kind: kind as ScreenKind, close }));
}
