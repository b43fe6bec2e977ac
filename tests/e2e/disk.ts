import type { Screen } from '../drive/api.ts';

/** The storage by each of the names under which a page may reach it. */
const areas = `new Set([globalThis.browser?.storage.local, globalThis.chrome?.storage.local].filter(Boolean))`;

/** Makes the browser refuse every write of this page, as a full disk or a broken profile does. */
export async function refuseWrites(screen: Screen): Promise<void> {
  await screen.eval(`
    const refused = () => Number(document.documentElement.dataset.refused ?? 0);
    const put = (area, name, value) => Object.defineProperty(area, name, { value, configurable: true, writable: true });
    for (const area of ${areas}) {
      put(area, 'taking', area.set.bind(area));
      put(area, 'set', () => {
        document.documentElement.dataset.refused = refused() + 1;
        return Promise.reject(new Error('The disk is full.'));
      });
    }`);
}

/**
 * Makes the browser fail to read these records for this page, and everything at once, as a disk with a
 * bad block does, until the page is loaded anew.
 */
export async function failReads(screen: Screen, keys: readonly string[]): Promise<void> {
  await screen.eval(
    `
    const [bad] = args;
    for (const area of ${areas}) {
      const get = area.get.bind(area);
      const value = (wanted, ...more) =>
        (wanted ?? null) === null || [wanted].flat().some((key) => bad.includes(key))
          ? Promise.reject(new Error('A bad block.'))
          : get(wanted, ...more);
      Object.defineProperty(area, 'get', { value, configurable: true, writable: true });
    }`,
    keys,
  );
}

export async function takeWrites(screen: Screen): Promise<void> {
  await screen.eval(`for (const area of ${areas}) area.set = area.taking;`);
}

/** Makes the browser refuse every reading of this page, as a damaged profile does. */
export async function refuseReadings(screen: Screen): Promise<void> {
  await screen.eval(`
    const put = (area, name, value) => Object.defineProperty(area, name, { value, configurable: true, writable: true });
    for (const area of ${areas}) {
      put(area, 'giving', area.get.bind(area));
      put(area, 'get', () => Promise.reject(new Error('A bad block.')));
    }`);
}

export async function takeReadings(screen: Screen): Promise<void> {
  await screen.eval(`for (const area of ${areas}) area.get = area.giving;`);
}

/** Makes the browser refuse to name all that is kept, so that what is read entry by entry is there and the rest is not. */
export async function refuseNames(screen: Screen): Promise<void> {
  await screen.eval(`
    const value = () => Promise.reject(new Error('The disk cannot be read.'));
    for (const area of ${areas}) Object.defineProperty(area, 'getKeys', { value, configurable: true });`);
}
