import { browser } from './browser';

export interface Shortcut {
  /** As the manifest names the command. */
  name: string;
  /** The keys as the browser writes them, such as "Alt+Shift+K"; empty when none are set. */
  keys: string;
}

/** The keys as they are set in this browser now. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Opens the browser's own page for changing them. */
export async function openShortcutPage(): Promise<void> {
  if (import.meta.env.FIREFOX) {
    // The types of the polyfill do not know it; it is there since Firefox 137.
    await (browser.commands as unknown as { openShortcutSettings(): Promise<void> }).openShortcutSettings();
    return;
  }
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
