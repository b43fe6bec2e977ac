/**
 * Leads old data to today's version, one step at a time. A step is frozen once it
 * has landed: it has literals of its own and imports nothing that may change.
 */
import type { Store } from '../port';
import { dataVersion } from '../schema';
import { fromOne } from './from-1';
import { fromTwo } from './from-2';

type Records = Readonly<Record<string, unknown>>;

export interface Migration {
  /** The version that it starts from; it leads to the next one. */
  from: number;
  /** The records to write, by key; null empties one. It gets every record and changes none in place. */
  step(records: Records): Records;
}

/** In order of `from`, without gaps up to today's version. There is no version before the first. */
export const migrations: readonly Migration[] = [fromOne, fromTwo];

/**
 * Brings the data to today's version under the lock and in one write.
 * @param meta the raw record of the version, as it was just read
 * @returns whether anything was migrated, so that the caller reads again
 */
export async function migrate(
  store: Store,
  meta: unknown,
  steps: readonly Migration[] = migrations,
  target: number = dataVersion,
): Promise<boolean> {
  if (!isOlder(meta, target)) return false;
  return store.exclusively(async () => {
    const all = await store.get(null);
    if (isOlder(all.meta, target)) await store.set(leadOn(all, steps, target));
    return true;
  });
}

/**
 * What today's version changes in older records, those of a file among them; nothing where they
 * are not older.
 */
export function leadOn(
  all: Records,
  steps: readonly Migration[] = migrations,
  target: number = dataVersion,
): Records {
  let records = all;
  let changes: Records = {};
  for (let version = versionOf(all.meta); version < target; version++) {
    const migration = steps.find((candidate) => candidate.from === version);
    if (migration === undefined) throw new RangeError(`no migration leads on from version ${version}`);
    const written = migration.step(records);
    records = { ...records, ...written };
    changes = { ...changes, ...written, meta: { version: target } };
  }
  return changes;
}

function versionOf(meta: unknown): number {
  if (typeof meta !== 'object' || meta === null || Object.keys(meta).join() !== 'version') return Number.NaN;
  const { version } = meta as { version: unknown };
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : Number.NaN;
}

/** A version that is missing or unreadable is not older: nothing is migrated on a guess. */
export function isOlder(meta: unknown, target: number): boolean {
  return versionOf(meta) < target;
}
