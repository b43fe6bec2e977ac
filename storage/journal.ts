/** Reading the history: one key an entry. storage/keep.ts writes it. */
import { newestFirst, type Entry, type EntryKind, type EntryOf } from '~/domain/entry';
import type { Relationship } from '~/domain/relationship';
import { inSlices, type Rest } from './backup/rest';
import { readHome } from './home';
import { entryKey, isEntryKey, isRelationshipKey, keys, recentKey, relationshipKey } from './keys';
import type { Store } from './port';
import { readRecord, type Found } from './record';
import { readAll } from './read-all';
import { namesAll } from './recent';
import { entrySchema, relationshipSchema } from './entry-schema';
import { recentSchema } from './schema';
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

/** The same for a page that stays quick meanwhile. @throws NewerData */
export async function readJournalGently(store: Store, rest: Rest): Promise<Journal> {
  const all = await readAll(store, rest);
  assertKnownVersion(all);
  const journal = emptyJournal();
  await inSlices(Object.entries(all), rest, (record) => sortInto(journal, record));
  return inOrder(journal);
}

/**
 * The newest entries, read alone: the first screen of a long history does not wait for the rest.
 * @returns null where it is not known which they are, or where they are all there is
 * @throws NewerData
 */
export async function readNewest(store: Store): Promise<Journal | null> {
  const first = await store.get([keys.meta, keys.home, recentKey]);
  assertKnownVersion(first);
  const [recent, home] = [readRecord(recentSchema, first[recentKey]), readHome(first)];
  if (recent.state !== 'ok' || home.state !== 'ok' || namesAll(recent.value)) return null;
  const people = home.value.relationships.map(({ id }) => relationshipKey(id));
  return sortRecords(await store.get([...recent.value.map(({ id }) => entryKey(id)), ...people]));
}

export function sortRecords(all: Readonly<Record<string, unknown>>): Journal {
  const journal = emptyJournal();
  for (const record of Object.entries(all)) sortInto(journal, record);
  return inOrder(journal);
}

/** The same history with records as they have become since. */
export function afterChange(journal: Journal, changed: Readonly<Record<string, unknown>>): Journal {
  const next: Journal = {
    entries: journal.entries.filter(({ id }) => !(entryKey(id) in changed)),
    relationships: journal.relationships.filter(({ id }) => !(relationshipKey(id) in changed)),
    unreadable: journal.unreadable.filter((key) => !(key in changed)),
  };
  for (const record of Object.entries(changed)) sortInto(next, record);
  return inOrder(next);
}

const emptyJournal = (): Journal => ({ entries: [], relationships: [], unreadable: [] });

function sortInto(journal: Journal, [key, raw]: readonly [key: string, raw: unknown]): void {
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

function inOrder(journal: Journal): Journal {
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
 * An entry and all that became of it, or that it became of, in no order.
 * @param of the id of the entry at the root
 * @throws NewerData
 */
export async function readFamily(store: Store, of: string): Promise<Entry[]> {
  const all = await store.get(null);
  assertKnownVersion(all);
  return entriesWhere(all, (raw) => raw.id === of || raw.of === of);
}

/**
 * The entries of some kinds of one relationship, newest first. Only these are held against their
 * schema, so that a long history costs a tool little.
 * @throws NewerData
 */
export async function readEntries<Kind extends EntryKind>(
  store: Store,
  relationship: string,
  kinds: readonly Kind[],
): Promise<EntryOf<Kind>[]> {
  const all = await store.get(null);
  assertKnownVersion(all);
  return entriesWhere(all, ({ relationship: of, kind }) => of === relationship && isOneOf(kinds, kind))
    .filter((entry): entry is EntryOf<Kind> => isOneOf(kinds, entry.kind))
    .sort(newestFirst);
}

const isOneOf = (kinds: readonly string[], kind: unknown) => kinds.includes(kind as string);

/** The readable entries among these records whose raw form passes. */
export function entriesWhere(
  all: Readonly<Record<string, unknown>>,
  passes: (raw: Partial<Record<string, unknown>>) => boolean,
): Entry[] {
  return Object.entries(all).flatMap(([key, raw]) => {
    if (!isEntryKey(key) || typeof raw !== 'object' || raw === null) return [];
    if (!passes(raw)) return [];
    const found = readEntryAt(key, raw);
    return found.state === 'ok' ? [found.value] : [];
  });
}
