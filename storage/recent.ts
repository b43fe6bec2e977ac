import { newestFirst } from '~/domain/entry';
import { idOfEntry, isEntryKey, recentKey } from './keys';
import type { Store } from './port';
import { readRecord } from './record';
import { recentSchema } from './schema';
import { assertKnownVersion } from './version';

/** Which entries are the newest, so that the history begins without the rest; `at` is in epoch milliseconds. */
export interface Recent {
  id: string;
  at: number;
}

/** How many are named at most: two screens of the history. */
const most = 40;
/** With fewer than this they are found anew, so there are fewer only while all are named. */
const fewest = 20;

/** Whether a list names every entry there is. */
export const namesAll = (recent: readonly Recent[]) => recent.length < fewest;

/**
 * What a write of these items makes of the list of the newest entries, as an item of the same
 * write. The list is always the beginning of the history: what may lie behind its end is not
 * added to it.
 * @returns no item where nothing changes
 */
export async function recentAfter(
  store: Store,
  items: Readonly<Record<string, unknown>>,
): Promise<Record<string, readonly Recent[]>> {
  const changed = Object.entries(items).filter(([key]) => isEntryKey(key));
  if (changed.length === 0) return {};
  const found = readRecord(recentSchema, (await store.get([recentKey]))[recentKey]);
  const listed = found.state === 'ok' ? found.value : [];
  const end = listed.at(-1);
  const touched = new Set(changed.map(([key]) => idOfEntry(key)));
  const left = listed.filter(({ id }) => !touched.has(id));
  const added = recentOf(Object.fromEntries(changed)).filter(
    (one) => end !== undefined && newestFirst(one, end) <= 0,
  );
  const kept = [...left, ...added].sort(newestFirst).slice(0, most);
  const next = namesAll(kept) ? recentOf({ ...(await store.get(null)), ...items }).slice(0, most) : kept;
  return JSON.stringify(next) === JSON.stringify(listed) ? {} : { [recentKey]: next };
}

/** The entries among these records, newest first, by their raw form alone. */
function recentOf(records: Readonly<Record<string, unknown>>): Recent[] {
  return Object.entries(records)
    .flatMap(([key, raw]) => {
      const at = isEntryKey(key) && typeof raw === 'object' && raw !== null && 'at' in raw ? raw.at : null;
      return typeof at === 'number' ? [{ id: idOfEntry(key), at }] : [];
    })
    .sort(newestFirst);
}

/**
 * Finds the newest entries of a long history that was kept before there was a list of them, so
 * that it begins at once the next time.
 */
export async function nameRecent(store: Store): Promise<void> {
  await store.exclusively(async () => {
    const all = await store.get(null);
    assertKnownVersion(all);
    const recent = recentOf(all).slice(0, most);
    if (all[recentKey] !== undefined || namesAll(recent)) return;
    await store.set({ [recentKey]: recent });
  });
}
