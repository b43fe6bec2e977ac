import { signal, type ReadonlySignal } from '@preact/signals';
import { newestFirst, type Entry, type EntryKind, type EntryOf } from '~/domain/entry';
import { readEntries } from '~/storage/journal';
import { isEntryKey } from '~/storage/keys';
import type { Attempt } from '../app/attempt';
import type { Desk } from '../app/desk';
import { deleteEntry, type Deletion } from './deletion';

/** One row of a list of what was kept. What was just deleted keeps its place, so that it can be put back there. */
export interface Row<Kept extends Entry> {
  entry: Kept;
  removed: boolean;
}

export interface KeptList<Kept extends Entry> {
  /** Newest first. */
  rows: ReadonlySignal<readonly Row<Kept>[]>;
  remove: (entry: Kept) => Promise<boolean>;
  undo: (entry: Kept) => Promise<boolean>;
  reload: () => Promise<void>;
  stop: () => void;
}

/** The entries of one kind of a relationship, as they are now. What was deleted can be put back until the screen is left. */
export async function openKept<Kind extends EntryKind>(
  desk: Pick<Desk, 'store' | 'clock'>,
  relationship: string,
  kind: Kind,
  attempt: Attempt,
): Promise<KeptList<EntryOf<Kind>>> {
  const { store } = desk;
  const deletions = new Map<string, Deletion<EntryOf<Kind>>>();
  const read = async (): Promise<Row<EntryOf<Kind>>[]> => {
    const entries = await readEntries(store, relationship, [kind]);
    const there = new Set(entries.map(({ id }) => id));
    // It may have been put back in another window.
    const gone = [...deletions.values()].filter(({ entry }) => !there.has(entry.id));
    return [
      ...entries.map((entry) => ({ entry, removed: false })),
      ...gone.map(({ entry }) => ({ entry, removed: true })),
    ].sort((a, b) => newestFirst(a.entry, b.entry));
  };
  const rows = signal(await read());
  const reload = async () => void (rows.value = await read());
  const stop = store.onChange((changed) => {
    if (Object.keys(changed).some(isEntryKey)) void reload();
  });
  return {
    rows,
    reload,
    stop,
    remove: (entry) =>
      attempt.run(async () => {
        deletions.set(entry.id, await deleteEntry(desk, entry));
        await reload();
      }),
    undo: (entry) =>
      attempt.run(async () => {
        await deletions.get(entry.id)?.undo();
        deletions.delete(entry.id);
        await reload();
      }),
  };
}
