/**
 * A clock that a test can move. It is part of the build for tests alone (`--mode moved-clock`); the
 * production build does not contain it, which tests/e2e/moved-clock.test.ts proves.
 */
import { browser } from './browser';

/** Where a test writes by how many milliseconds the clock is ahead of the device's. */
const key = 'test/moved-by';

let moved = 0;
let found: Promise<void> | null = null;

/** Milliseconds. It is 0 until clockFound() has resolved. */
export const movedBy = (): number => moved;

/** Resolves once it is known how far the clock was moved; the store waits for that before its first answer. */
export function clockFound(): Promise<void> {
  found ??= find();
  return found;
}

async function find(): Promise<void> {
  const take = (value: unknown) => {
    moved = typeof value === 'number' ? value : 0;
  };
  browser.storage.local.onChanged.addListener((changes) => {
    if (key in changes) take(changes[key].newValue);
  });
  take((await browser.storage.local.get(key))[key]);
}
