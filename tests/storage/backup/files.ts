/** Files and the devices that they come from and go to. */
import fc from 'fast-check';
import type { Entry } from '~/domain/entry';
import type { Relationship } from '~/domain/relationship';
import { bringBack, preview } from '~/storage/backup/bring-back';
import { readContents, type Contents } from '~/storage/backup/contents';
import { exportPlain } from '~/storage/backup/export';
import { RefusedFile } from '~/storage/backup/faults';
import { isClear, readBackup } from '~/storage/backup/file';
import type { Rest } from '~/storage/backup/rest';
import type { Store } from '~/storage/port';
import { anyHistory, anyRelationship } from '../../domain/made';
import { keepAll, now } from '../made';
import { memoryStore, type Manner, type MemoryStore } from '../memory-store';

/** Never rests: for what is not about resting. */
export const tireless: Rest = { due: () => false, take: () => Promise.resolve() };

/** One device's whole history: some relationships, and what was kept of them. */
export const anyLife: fc.Arbitrary<{ people: Relationship[]; history: Entry[] }> = fc
  .uniqueArray(anyRelationship, { minLength: 1, maxLength: 3, selector: ({ id }) => id })
  .chain((people) =>
    fc.record({
      people: fc.constant(people),
      history: anyHistory(
        people.map(({ id }) => id),
        15,
      ),
    }),
  );

export async function deviceOf(
  life: { people: readonly Relationship[]; history: readonly Entry[] },
  manner?: Manner,
): Promise<MemoryStore> {
  const store = memoryStore({}, manner);
  await keepAll(store, life.people, life.history);
  store.sets = 0;
  return store;
}

export const exported = async (store: Store): Promise<string> =>
  (await exportPlain(store, now, tireless)).text;

/** What a file says, held against its shapes. @throws RefusedFile */
export async function contentsOf(text: string): Promise<Contents> {
  const file = readBackup(text);
  if (!isClear(file)) throw new RefusedFile('sealed');
  return readContents(file, tireless);
}

export const lookAt = async (store: Store, text: string) => preview(store, await contentsOf(text), tireless);

export const bring = async (store: Store, text: string, settings = false) =>
  bringBack(store, await contentsOf(text), { settings }, now, tireless);

/** The records that a file carries, those that are empty left out. */
export function carriedOf(store: MemoryStore): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(store.records()).filter(
      ([key, raw]) => raw !== null && !['nudge', 'backup'].includes(key) && !key.startsWith('damaged/'),
    ),
  );
}
