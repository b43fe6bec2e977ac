import type { Driver } from './api.ts';

/**
 * A script for the background, after which nothing was ever kept here. What a dying page noted ahead
 * of its write stands in localStorage, which a worker does not have. The second store, which says
 * that there was a history, goes last: it is noted after the first.
 */
export const forgetAll = `
  globalThis.localStorage?.clear();
  await browser.storage.local.clear();
  await new Promise((done, fail) => {
    const gone = indexedDB.deleteDatabase('goldseam');
    gone.onsuccess = done;
    gone.onerror = () => fail(gone.error);
  });
`;

/** Begins with these records and nothing else. */
export async function begin(driver: Driver, records: Readonly<Record<string, unknown>>): Promise<void> {
  await driver.background(`${forgetAll} await browser.storage.local.set(args[0])`, records);
}
