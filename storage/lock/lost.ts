import { isLoose, keys } from '../keys';
import type { Store } from '../port';
import { isBox } from '../seal/box-shape';

type Records = Readonly<Record<string, unknown>>;

/**
 * Whether the record of the lock is gone, and nobody turned the lock off: that leaves a null. Then the
 * first screen's record is a box, or other records are where that one is gone as well. A draft alone
 * says nothing: a browser that is killed may bring one back that was deleted (platform/write-ahead.ts).
 * @param found what a reading found that asked for the lock's record
 */
export async function isLost({ get }: Pick<Store, 'get'>, found: Records): Promise<boolean> {
  if (found[keys.lock] !== undefined) return false;
  const { [keys.home]: home = null } = keys.home in found ? found : await get([keys.home]);
  if (home !== null) return isBox(home);
  return Object.entries(await get(null)).some(([key, value]) => isBox(value) && !isLoose(key));
}

/**
 * Whether a reading looks as if that might be so, before anything more is read.
 * @param wanted the keys that were asked for; null for everything
 */
export function mayBeLost(found: Records, wanted: readonly string[] | null): boolean {
  if (found[keys.lock] !== undefined) return false;
  if (Object.values(found).some(isBox)) return true;
  // Something was kept here, and the first screen's record is not among it.
  return (
    (wanted ?? [keys.home]).includes(keys.home) && keys.meta in found && (found[keys.home] ?? null) === null
  );
}
