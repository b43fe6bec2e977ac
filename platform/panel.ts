import { browser } from './browser';

/**
 * Makes ready to open the panel beside the page: the window is found beforehand, because browsers
 * open a panel in the event of a click alone.
 * @returns what opens it; call it straight from the click
 */
export async function readyPanel(): Promise<() => Promise<void>> {
  if (import.meta.env.FIREFOX) return () => browser.sidebarAction.open();
  const { id } = await browser.windows.getCurrent();
  return async () => {
    if (id !== undefined) await chrome.sidePanel.open({ windowId: id });
  };
}

/** The panel's key. Firefox opens its sidebar by itself; Chromium asks us, in the event alone. */
export function onPanelKey(): void {
  if (import.meta.env.FIREFOX) return;
  chrome.commands.onCommand.addListener((command, tab) => {
    if (command === 'panel' && tab) void chrome.sidePanel.open({ windowId: tab.windowId });
  });
}
