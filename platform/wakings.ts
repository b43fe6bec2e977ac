import { browser } from './browser';

/**
 * Registers everything that may wake the background, at once and in the worker's first turn,
 * as both browsers require. All of it leads to one idempotent function.
 */
export function onWaking(tend: () => void): void {
  browser.alarms.onAlarm.addListener(tend);
  browser.runtime.onStartup.addListener(tend);
  browser.runtime.onInstalled.addListener(tend);
  browser.permissions.onAdded.addListener(tend);
  browser.permissions.onRemoved.addListener(tend);
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'active') tend();
  });
}

export function onBrowserStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}

/** When the screen is locked, where the browser says so, or nobody has used the computer for a minute. */
export function onAway(listener: () => void): void {
  browser.idle.onStateChanged.addListener((state) => {
    if (state !== 'active') listener();
  });
}

/** The key that opens the card for a hard talk. */
export function onMomentKey(listener: () => void): void {
  browser.commands.onCommand.addListener((command) => {
    if (command === 'moment') listener();
  });
}

export function onInstall(listener: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') listener();
  });
}
