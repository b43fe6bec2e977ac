import { browser } from './browser';

/** The full page; `hash` is the screen in it. */
const page = (hash: string) => browser.runtime.getURL(`/journal.html${hash}`);

/** Opens a screen in the full page: in the tab of ours that is open in this window, else in a new one. */
export async function openPage(hash: string): Promise<void> {
  await browser.tabs.create({ url: page(hash) });
}

/**
 * Opens the toolbar's popup at a screen, or the full page where the browser has no window
 * to show a popup in. The popup's address is put back at once, so that the next click on
 * the icon opens it where it was left.
 */
export async function openPopupAt(hash: string): Promise<void> {
  try {
    await browser.action.setPopup({ popup: `popup.html${hash}` });
    await browser.action.openPopup();
  } catch {
    await openPage(hash);
  } finally {
    await browser.action.setPopup({ popup: 'popup.html' });
  }
}
