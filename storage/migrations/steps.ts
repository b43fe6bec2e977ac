/**
 * The steps from each version to the next. A step is frozen once it has landed: it has literals of its
 * own and imports nothing that may change.
 */
import { dataVersion } from '../schema';
import { fromOne } from './from-1';
import { fromTwo } from './from-2';
import { versionOf } from './index';

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
