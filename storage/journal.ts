/** The history: one key an entry. */
import { withTexts, newestFirst, type Entry } from '~/domain/entry';
import { rebuildHome, withDrawn, withEntry, type Home } from '~/domain/home';
import type { Relationship } from '~/domain/relationship';
import { act } from './act';
import { MissingEntry } from './faults';
import { entryKey, isEntryKey, isRelationshipKey, keys } from './keys';
import type { Store } from './port';
import { readRecord, type Found } from './record';
import { entrySchema, relationshipSchema } from './entry-schema';
import { assertKnownVersion } from './version';

export interface Journal {
  /** Newest first. */
  entries: Entry[];
  relationships: Relationship[];
  /** Keys of records that are there and could not be read. They are kept as they are. */
  unreadable: string[];
}

/** Everything that was kept. Takes time with the size of the history: never on the popup's way to its first screen. @throws NewerData */
export async function readJournal(store: Store): Promise<Journal> {
  const all = await store.get(null);
  assertKnownVersion(all);
  return sortRecords(all);
}

function sortRecords(all: Readonly<Record<string, unknown>>): Journal {
  const journal: Journal = { entries: [], relationships: [], unreadable: [] };
  for (const [key, raw] of Object.entries(all)) {
    if (isEntryKey(key)) {
      const found = readEntryAt(key, raw);
      if (found.state === 'ok') journal.entries.push(found.value);
      if (found.state === 'damaged') journal.unreadable.push(key);
    } else if (isRelationshipKey(key)) {
      const found = readRecord(relationshipSchema, raw);
      if (found.state === 'ok') journal.relationships.push(found.value);
      if (found.state === 'damaged') journal.unreadable.push(key);
    }
  }
  journal.entries.sort(newestFirst);
  journal.relationships.sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1));
  return journal;
}

/** An entry under another entry's key is damaged too: a change to it would be written elsewhere. */
function readEntryAt(key: string, raw: unknown): Found<Entry> {
  const found = readRecord(entrySchema, raw);
  return found.state === 'ok' && entryKey(found.value.id) !== key ? { state: 'damaged', raw } : found;
}

/** @returns null when there is no such entry, or it cannot be read. @throws NewerData */
export async function readEntry(store: Store, id: string): Promise<Entry | null> {
  const key = entryKey(id);
  const raw = await store.get([keys.meta, key]);
  assertKnownVersion(raw);
  const found = readEntryAt(key, raw[key]);
  return found.state === 'ok' ? found.value : null;
}

/**
 * Keeps an entry and empties the draft it came from, in one write.
 * @param draftKey the draft that this entry completes
 */
export async function keepEntry(store: Store, entry: Entry, draftKey: string): Promise<void> {
  await act(store, entry.at, ({ home, nudge }) => ({
    [entryKey(entry.id)]: entry,
    [keys.home]: withEntry(home, entry),
    [draftKey]: null,
    ...(entry.kind === 'answer' && { [keys.nudge]: { ...nudge, answered: entry.day } }),
  }));
}

/** Changes the texts of an entry and empties the draft of that change. @throws MissingEntry */
export async function reviseEntry(
  store: Store,
  id: string,
  texts: Readonly<Record<string, string>>,
  now: number,
  draftKey: string,
): Promise<void> {
  await act(store, now, async () => {
    const entry = await readEntry(store, id);
    if (entry === null) throw new MissingEntry();
    return { [entryKey(id)]: withTexts(entry, texts, now), [draftKey]: null };
  });
}

/** Deletes an entry. Its content is overwritten in the same write that takes it off the first screen. */
export async function removeEntry(store: Store, entry: Entry, now: number): Promise<void> {
  await rewrite(store, now, entry.id, null);
}

/** Puts a deleted entry back, exactly as it was. */
export async function restoreEntry(store: Store, entry: Entry, now: number): Promise<void> {
  await rewrite(store, now, entry.id, entry);
}

async function rewrite(store: Store, now: number, id: string, entry: Entry | null): Promise<void> {
  const key = entryKey(id);
  await act(store, now, async ({ home }) => {
    const journal = sortRecords({ ...(await store.get(null)), [key]: entry });
    return { [key]: entry, [keys.home]: rebuilt(home, journal) };
  });
}

/** Home from the history as it will be. Relationships and drawn cards come from home: they are in no entry. */
function rebuilt(home: Home, journal: Journal): Home {
  const relationships = home.relationships.map(({ id, sides, nickname, kind, since }) => ({
    id,
    sides,
    nickname,
    kind,
    since,
  }));
  const fresh = rebuildHome(relationships, journal.entries, home.current);
  return home.relationships.reduce(
    (next, { id, drawn }) => (drawn === null ? next : withDrawn(next, id, drawn)),
    fresh,
  );
}

/** Erases every record of Goldseam in this browser profile. There is no undo. @throws NewerData */
export async function eraseAll(store: Store): Promise<void> {
  await store.exclusively(async () => {
    assertKnownVersion(await store.get([keys.meta]));
    await store.clear();
  });
}
