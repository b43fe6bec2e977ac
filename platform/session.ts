import type { Session } from '~/storage/port';
import { browser } from './browser';

const name = 'opened';

/**
 * What only the browser's memory knows, and forgets when it is closed. Pages and the background of
 * this extension alone may read it. Nothing of it is touched before there is a lock.
 */
export const keySession: Session = {
  async get() {
    return (await browser.storage.session.get(name))[name];
  },
  async set(opened) {
    // It is so from the start; a script in a web page has no business here, whatever comes later.
    if (!import.meta.env.FIREFOX)
      await chrome.storage.session.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
    await browser.storage.session.set({ [name]: opened });
  },
  async clear() {
    await browser.storage.session.remove(name);
  },
  onChange(listener) {
    const hear = (changes: Record<string, { newValue?: unknown }>) => {
      if (changes[name] !== undefined) listener(changes[name].newValue);
    };
    browser.storage.session.onChanged.addListener(hear);
    return () => browser.storage.session.onChanged.removeListener(hear);
  },
};
