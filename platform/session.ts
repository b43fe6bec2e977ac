import type { Session } from '~/storage/port';
import { browser } from './browser';

const key = 'opened';
/** When it locks lies apart from the key: whoever puts it off can never bring back a key that is gone. */
const deadline = 'deadline';

/**
 * What only the browser's memory knows, and forgets when it is closed. Pages and the background of
 * this extension alone may read it. Nothing of it is touched before there is a lock.
 */
export const keySession: Session = {
  async get() {
    const { [key]: opened, [deadline]: until } = await browser.storage.session.get([key, deadline]);
    return opened === undefined ? undefined : { ...(opened as object), ...(until as object) };
  },
  async set({ after, until, ...opened }) {
    // It is so from the start; a script in a web page has no business here, whatever comes later.
    if (!import.meta.env.FIREFOX)
      await chrome.storage.session.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
    await browser.storage.session.set({ [key]: opened, [deadline]: { after, until } });
  },
  async putOff({ after, until }) {
    await browser.storage.session.set({ [deadline]: { after, until } });
  },
  async clear() {
    await browser.storage.session.remove([key, deadline]);
  },
  onChange(listener) {
    const hear = (changes: Record<string, unknown>) => {
      if (key in changes || deadline in changes) void keySession.get().then(listener);
    };
    browser.storage.session.onChanged.addListener(hear);
    return () => browser.storage.session.onChanged.removeListener(hear);
  },
};
