/** Reading the history: one key an entry. storage/keep.ts writes it. */
import { newestFirst, type Entry, type EntryKind, type EntryOf } from '~/domain/entry';
import type { Relationship } from '~/domain/relationship';
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

export function sortRecords(all: Readonly<Record<string, unknown>>): Journal {
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
