import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { BrowserName, Driver, LaunchOptions } from '../drive/api.ts';
import { forgetAll } from '../drive/forget.ts';
import { launch } from '../drive/launch.ts';

export { begin } from '../drive/forget.ts';

export const browsers: readonly BrowserName[] = ['chromium', 'firefox'];

/** Everything that is kept, by key. */
export type Kept = Record<string, unknown>;

/**
 * One browser for the tests of a `describe`; each of them begins with nothing open and nothing kept.
 * @returns the way to the browser, which is there once the tests run
 */
export function useBrowser(name: BrowserName, options: LaunchOptions = {}): () => Driver {
  let driver: Driver | undefined;
  const there = () => {
    if (driver === undefined) throw new Error('The browser has not started.');
    return driver;
  };
  beforeAll(async () => {
    driver = await launch(name, options);
  });
  beforeEach(async () => {
    await tidy(there());
    await there().background(forgetAll);
  });
  afterAll(async () => driver?.quit());
  return there;
}

/** Closes every window of ours. */
export async function tidy(driver: Driver): Promise<void> {
  await (await driver.popup())?.close();
  for (const page of await driver.pages()) await page.close();
}

/** Without what is written when a browser starts, to begin a new log. */
export function kept(driver: Driver): Promise<Kept> {
  return driver.background<Kept>(
    'const { filler, ...kept } = await browser.storage.local.get(null); return kept;',
  );
}

/** The records whose keys begin so. */
export async function keptUnder(driver: Driver, prefix: string): Promise<Kept[]> {
  const all = Object.entries(await kept(driver));
  return all.filter(([key]) => key.startsWith(prefix)).map(([, record]) => record as Kept);
}
