/** How a file and what is here become one: by id, and nothing that is here is lost or changed. */
import type { Entry, EntryKind } from '~/domain/entry';
import type { Items } from '../act';
import { entryKey, keys, relationshipKey } from '../keys';
import { canonical, idOfContent } from './canonical';
import type { Contents } from './contents';
import type { Here } from './here';
import { joined, type Joined } from './joining';
import type { Rest, Tell } from './rest';

/** What becomes of the records of one kind. */
export interface Counts {
  /** Not here yet. */
  fresh: number;
  /** Here already. */
  same: number;
  /**
   * Different here. Of an entry both are kept; of what is joined, one is made of both; a person and a
   * draft stay as they are here.
   */
  differs: number;
}

export type Counted = EntryKind | Joined | 'relationship' | 'draft';

export interface Merge {
  /** The records to write, by key. None of them takes away what can be read. */
  items: Items;
  counts: Partial<Record<Counted, Counts>>;
  settings: 'none' | 'same' | 'differs';
}

/**
 * Decides record by record. The same file over the same records gives the same answer, and over
 * its own result nothing more to write.
 * @param options whether the settings of the file take the place of those here
 */
export async function merge(
  contents: Contents,
  here: Here,
  options: { settings: boolean },
  rest: Rest,
  tell?: Tell,
): Promise<Merge> {
  const items: Record<string, unknown> = {};
  const counts: Merge['counts'] = {};
  const count = (of: Counted, what: keyof Counts) => {
    const known = (counts[of] ??= { fresh: 0, same: 0, differs: 0 });
    known[what] += 1;
  };
  /** What stands under a key; what cannot be read gives way, and is kept beside (bring-back.ts). */
  const at = (key: string): unknown =>
    items[key] ?? (here.unreadable.has(key) ? null : (here.all[key] ?? null));
  const compare = (key: string, value: unknown): keyof Counts => {
    const known = at(key);
    if (known === null) return 'fresh';
    return canonical(known) === canonical(value) ? 'same' : 'differs';
  };

  for (const relationship of contents.relationships) {
    const key = relationshipKey(relationship.id);
    const found = compare(key, relationship);
    count('relationship', found);
    if (found === 'fresh') items[key] = relationship;
  }
  for (const [key, draft] of contents.drafts) {
    const found = compare(key, draft);
    count('draft', found);
    if (found === 'fresh') items[key] = draft;
  }
  for (const [name, key, record] of contents.joined) {
    const known = at(key);
    const value = known === null ? record : await joined[name](known as never, record as never);
    const found = compare(key, value);
    count(name, found);
    if (found !== 'same') items[key] = value;
  }
  const given = contents.settings;
  const settings =
    given === null ? 'none' : canonical(given) === canonical(here.core.settings) ? 'same' : 'differs';
  if (options.settings && settings === 'differs') items[keys.settings] = given;

  /** The new ids of entries that are different here: what became of one follows it. */
  const renamed = new Map<string, string>();
  const roots = contents.entries.filter((entry) => !('of' in entry));
  const turns = contents.entries.filter((entry) => 'of' in entry);
  for (const [index, entry] of [...roots, ...turns].entries()) {
    let taken: Entry = 'of' in entry ? { ...entry, of: renamed.get(entry.of) ?? entry.of } : entry;
    let found = compare(entryKey(taken.id), taken);
    let told = found;
    while (found === 'differs') {
      taken = { ...taken, id: await idOfContent(taken) };
      found = compare(entryKey(taken.id), taken);
      // The other one of the two may have come along before.
      told = found === 'same' ? 'same' : 'differs';
    }
    if (taken.id !== entry.id) renamed.set(entry.id, taken.id);
    count(entry.kind, told);
    if (found === 'fresh') items[entryKey(taken.id)] = taken;
    if (!rest.due()) continue;
    tell?.(index / contents.entries.length);
    await rest.take();
  }
  return { items, counts, settings };
}
