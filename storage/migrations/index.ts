/** Leads old data to today's version. The steps are loaded only where data are older (npm run bench). */
import type { Store } from '../port';
import { dataVersion } from '../schema';
import type { Migration } from './steps';

/**
 * Brings the data to today's version under the lock and in one write.
 * @param meta the raw record of the version, as it was just read
 * @returns whether anything was migrated, so that the caller reads again
 */
export async function migrate(
  store: Store,
  meta: unknown,
  steps?: readonly Migration[],
  target: number = dataVersion,
): Promise<boolean> {
  if (!isOlder(meta, target)) return false;
  const { leadOn } = await import('./steps');
  return store.exclusively(async () => {
    const all = await store.get(null);
    if (isOlder(all.meta, target)) await store.set(leadOn(all, steps, target));
    return true;
  });
}

/** The version that a record of it says, or NaN where it says none. */
export function versionOf(meta: unknown): number {
  if (typeof meta !== 'object' || meta === null || Object.keys(meta).join() !== 'version') return Number.NaN;
  const { version } = meta as { version: unknown };
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : Number.NaN;
}

/** A version that is missing or unreadable is not older: nothing is migrated on a guess. */
export function isOlder(meta: unknown, target: number): boolean {
  return versionOf(meta) < target;
}
