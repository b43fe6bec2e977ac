import { browser } from './browser';

/** Where the page that is left is shown. */
type Place = 'popup' | 'page' | 'panel';

/**
 * Takes the page away, which is blank already. A tab gives way to another one and is closed, so
 * that Back leads to nothing of ours.
 * @param noted the write that remembers it; nothing is closed before it is on the disk
 * @param to an https address, or empty for the browser's new tab
 */
export async function leavePage(place: Place, noted: Promise<unknown>, to: Promise<string>): Promise<void> {
  await noted.catch(() => undefined);
  if (place !== 'page') {
    // Both browsers close a panel in this way, too, and Firefox in no other after a press of Shift.
    window.close();
    return;
  }
  const [{ id, index }, url] = await Promise.all([browser.tabs.getCurrent(), to]);
  await browser.tabs.create(url === '' ? { index } : { index, url });
  if (id !== undefined) await browser.tabs.remove(id);
}
