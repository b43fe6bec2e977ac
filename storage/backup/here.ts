/** What this device has, as an import looks at it. */
import type { Entry } from '~/domain/entry';
import { coreValues, readCore, type CoreValues } from '../core';
import { DamagedHome } from '../faults';
import { classOf } from './classes';
import { soundRecord } from './contents';
import type { Records } from './file';
import { inSlices, type Rest, type Tell } from './rest';

export interface Here {
  all: Records;
  core: CoreValues;
  /** The readable entries, by key. */
  entries: Map<string, Entry>;
  /** Keys of entries and relationships that are there and cannot be read. */
  unreadable: Set<string>;
}

/**
 * @param all every record, with the version among them
 * @throws NewerData, DamagedHome
 */
export async function lookAround(all: Records, rest: Rest, tell?: Tell): Promise<Here> {
  const core = readCore(all);
  if (core.home.state === 'damaged') throw new DamagedHome();
  const here: Here = { all, core: coreValues(core), entries: new Map(), unreadable: new Set() };
  await inSlices(
    Object.entries(all),
    rest,
    ([key, raw]) => {
      const name = classOf(key);
      if (raw === null || (name !== 'entry' && name !== 'relationship')) return;
      const sound = soundRecord(name, key, raw);
      if (sound === null) here.unreadable.add(key);
      else if (name === 'entry') here.entries.set(key, sound as Entry);
    },
    tell,
  );
  return here;
}
