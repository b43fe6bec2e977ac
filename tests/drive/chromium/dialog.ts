import type { Browser } from 'puppeteer-core';
import type { Desktop } from '../desktop/desktop.ts';
import { until } from '../until.ts';

/**
 * A dialog of the browser itself is drawn inside the browser's window and the protocol does not
 * know it, but while it is open no page has the focus.
 */
async function nobodyHasFocus(browser: Browser): Promise<boolean> {
  const pages = await browser.pages();
  const ask = (page: (typeof pages)[number]) => page.evaluate('document.hasFocus()');
  const focused = await Promise.all(pages.map((page) => ask(page).catch(() => false)));
  return !focused.includes(true);
}

/**
 * For half a second a new dialog takes no answer: the browser guards against keys that were meant
 * for something else, and nothing outside shows when that time is over.
 */
const guarded = 1000;

/**
 * Waits for the permission dialog and answers it: denying has the focus, allowing is one Tab away.
 */
export async function answerDialog(
  browser: Browser,
  desktop: Desktop,
  answer: 'allow' | 'deny',
): Promise<void> {
  let before = false;
  await until('a dialog of the browser to open', async () => {
    // Two looks in a row must agree: between a popup's closing and the dialog's opening, nobody
    // has the focus either.
    const nobody = await nobodyHasFocus(browser);
    const both = nobody && before;
    before = nobody;
    return both;
  });
  await new Promise((resolve) => setTimeout(resolve, guarded));
  await desktop.keys(...(answer === 'allow' ? ['Tab', 'Return'] : ['Return']));
  await until('the dialog to close', async () => !(await nobodyHasFocus(browser)));
}
