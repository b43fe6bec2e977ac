/** Bringing a file back: looked at first, then written in one step under the lock, and undone in one. */
import type { Entry } from '~/domain/entry';
import type { Home } from '~/domain/home';
import type { Relationship } from '~/domain/relationship';
import { unreadableUnder, type Items } from '../act';
import { isEntryKey, isRelationshipKey, keys, prefixes } from '../keys';
import type { Store } from '../port';
import { readAll } from '../read-all';
import { recentAfter } from '../recent';
import { dataVersion } from '../schema';
import type { Contents } from './contents';
import type { Records } from './file';
import { drawnOf, plainly, retold } from './first-screen';
import { lookAround, type Here } from './here';
import { merge, type Merge } from './merge';
import { partOf, type Rest, type Tell } from './rest';

/** What would become of a file now. Nothing is written. @throws NewerData, DamagedHome */
export async function preview(
  store: Store,
  contents: Contents,
  rest: Rest,
  tell: Tell = () => undefined,
): Promise<Merge> {
  const all = await store.exclusively(() => readAll(store, rest));
  const here = await lookAround(all, rest, partOf(tell, 0, 0.6));
  return merge(contents, here, { settings: false }, rest, partOf(tell, 0.6, 1));
}

/** What an import wrote, and what stood there before, so that it can be undone. */
export interface Brought {
  counts: Merge['counts'];
  written: Items;
  /** The raw records under the same keys, without those that were not there. */
  before: Records;
}

/**
 * Brings a file back: in one write, or not at all.
 * @param options whether its settings take the place of those here
 * @param now epoch milliseconds
 * @throws NewerData, DamagedHome, or the store's refusal; nothing was written then
 */
export async function bringBack(
  store: Store,
  contents: Contents,
  options: { settings: boolean },
  now: number,
  rest: Rest,
  tell: Tell = () => undefined,
): Promise<Brought> {
  return store.exclusively(async () => {
    const here = await lookAround(await readAll(store, rest), rest, partOf(tell, 0, 0.4));
    const merged = await merge(contents, here, options, rest, partOf(tell, 0.4, 0.8));
    // A draft is written without the lock, and may have been begun meanwhile.
    const begun = await store.get(Object.keys(merged.items).filter((key) => key.startsWith(prefixes.draft)));
    const items = without(merged.items, (key) => (begun[key] ?? null) !== null);
    if (Object.keys(items).length === 0) return { counts: merged.counts, written: {}, before: {} };
    const told = await retold(toldOf(contents, here, items), here.core, now, rest);
    const written = { [keys.meta]: { version: dataVersion }, ...items, ...told };
    const kept = await unreadableUnder(store, suspects(here, written), now);
    tell(0.9);
    const set = { ...written, ...kept, ...(await recentAfter(store, items)) };
    await store.set(set);
    const before = Object.fromEntries(
      Object.keys(set).flatMap((key) => (key in here.all ? [[key, here.all[key]]] : [])),
    );
    return { counts: merged.counts, written: set, before };
  });
}

/** The keys under which something unreadable may be replaced. */
const suspects = (here: Here, written: Items) =>
  Object.keys(written).filter(
    (key) => here.unreadable.has(key) || key === keys.nudge || key === keys.settings,
  );

const without = (items: Items, gone: (key: string) => boolean): Items =>
  Object.fromEntries(Object.entries(items).filter(([key]) => !gone(key)));

/** What the first screen tells of once these items are written. */
function toldOf({ home: given }: Contents, { core: { home }, entries }: Here, items: Items) {
  const brought = Object.entries(items);
  const known = home.relationships.map(plainly);
  const relationships = brought
    .flatMap(([key, value]) => (isRelationshipKey(key) ? [value as Relationship] : []))
    .filter(({ id }) => known.every((other) => other.id !== id))
    .sort((a, b) => placeIn(given, a.id) - placeIn(given, b.id) || a.since - b.since);
  const added = brought.flatMap(([key, value]) => (isEntryKey(key) ? [value as Entry] : []));
  const replaced = new Set(added.map(({ id }) => id));
  const stay = entries.filter(({ id }) => !replaced.has(id));
  return {
    relationships: [...known, ...relationships],
    entries: [...stay, ...added],
    current: home.current ?? given?.current ?? null,
    drawn: new Map([...(given === null ? [] : drawnOf(given)), ...drawnOf(home)]),
  };
}

/** Where a relationship stood on the first screen of the file; whoever did not comes last. */
function placeIn(home: Home | null, id: string): number {
  const place = home?.relationships.findIndex((glance) => glance.id === id) ?? -1;
  return place < 0 ? Infinity : place;
}
