/** What this device has, read with rests in between. */
import type { Deck } from '~/domain/draw';
import type { Entry } from '~/domain/entry';
import type { Relationship } from '~/domain/relationship';
import { coreValues, readCore, type CoreValues } from '../core';
import { DamagedHome } from '../faults';
import type { Store } from '../port';
import { readAll } from '../read-all';
import { assertKnownVersion } from '../version';
import { classOf } from './classes';
import { soundRecord } from './contents';
import type { Records } from './file';
import { isJoined } from './joining';
import { inSlices, type Rest, type Tell } from './rest';

export interface History {
  entries: Entry[];
  relationships: Relationship[];
  decks: Deck[];
  /** Keys of what is there and cannot be read; a first screen and a draft are not among them. */
  unreadable: Set<string>;
}

/** The same as `readJournal`, in no order, for a page that is not to stand still. @throws NewerData */
export async function readSlowly(store: Store, rest: Rest, tell?: Tell): Promise<History> {
  const all = await store.exclusively(() => readAll(store, rest));
  assertKnownVersion(all);
  return historyOf(all, rest, tell);
}

async function historyOf(all: Records, rest: Rest, tell?: Tell): Promise<History> {
  const history: History = { entries: [], relationships: [], decks: [], unreadable: new Set() };
  await inSlices(
    Object.entries(all),
    rest,
    ([key, raw]) => {
      const name = classOf(key);
      if (raw === null || !(name === 'relationship' || name === 'entry' || isJoined(name))) return;
      const sound = soundRecord(name, key, raw);
      if (sound === null) history.unreadable.add(key);
      else if (name === 'entry') history.entries.push(sound as Entry);
      else if (name === 'relationship') history.relationships.push(sound as Relationship);
      else if (name === 'deck') history.decks.push(sound as Deck);
    },
    tell,
  );
  return history;
}

/** What an import looks at. */
export interface Here extends History {
  all: Records;
  core: CoreValues;
}

/**
 * @param all every record, with the version among them
 * @throws NewerData, DamagedHome
 */
export async function lookAround(all: Records, rest: Rest, tell?: Tell): Promise<Here> {
  const core = readCore(all);
  if (core.home.state === 'damaged') throw new DamagedHome();
  return { all, core: coreValues(core), ...(await historyOf(all, rest, tell)) };
}
