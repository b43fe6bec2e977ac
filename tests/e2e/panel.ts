import type { Driver, Screen } from '../drive/api.ts';
import { until } from '../drive/until.ts';

/**
 * Opens the real side panel (Chromium) or sidebar (Firefox) from a click in a page of ours, for
 * browsers open one in the event of a click alone.
 */
export async function openPanel(driver: Driver): Promise<Screen> {
  const page = await driver.openPage('journal.html#/keeps');
  const heading = await page.find('heading', undefined, { level: 1 });
  await page.eval(`
    const { id } = await chrome.windows.getCurrent();
    const open = () => chrome.sidePanel
      ? chrome.sidePanel.open({ windowId: id })
      : browser.sidebarAction.open();
    document.querySelector('h1').addEventListener('click', () => void open(), { once: true });`);
  await heading.click();
  const panel = await until('the panel to open', () => driver.panel());
  await page.close();
  // The keys go on to the page until the focus is here.
  await panel.find('heading', undefined, { level: 1, timeout: 10_000 });
  await panel.eval('window.focus()');
  return panel;
}
