/** Undoing an import: exactly what was there before, or nothing at all. */
import type { Items } from '../act';
import {
  bowlKey,
  deckKey,
  entryKey,
  isEntryKey,
  isRelationshipKey,
  keys,
  prefixes,
  recentKey,
  relationshipKey,
} from '../keys';
import type { Store } from '../port';
import { readAll } from '../read-all';
import { recentAfter } from '../recent';
import type { Brought } from './bring-back';
import { canonical } from './canonical';
import { classOf } from './classes';
import type { Records } from './file';
import { drawnOf, plainly, retold } from './first-screen';
import { lookAround, type Here } from './here';
import { isJoined } from './joining';
import { inSlices, type Rest } from './rest';

/**
 * Takes back what an import wrote, in one write. What was kept meanwhile beside it stays.
 * @param now epoch milliseconds
 * @returns false, and changes nothing, when a record that it wrote was changed since, or something
 * was kept that belongs to one
 * @throws NewerData, DamagedHome, or the store's refusal
 */
export async function undoImport(store: Store, brought: Brought, now: number, rest: Rest): Promise<boolean> {
  const { before } = brought;
  const { [recentKey]: listed, ...written } = brought.written;
  return store.exclusively(async () => {
    const all = await readAll(store, rest);
    const here = await lookAround(all, rest);
    if (isBuiltUpon(all, written) || (await isChanged(all, written, rest))) return false;
    // A deck or a bowl that has grown since stays as it is: no gold is taken away.
    const gone = Object.keys(written).filter(
      (key) => !isJoined(classOf(key)) || same(all[key], written[key]),
    );
    gone.push(...madeSince(gone, before, all));
    const back = Object.fromEntries(gone.map((key) => [key, before[key] ?? null]));
    // What was kept since stands on the first screen, too, and is told anew without what goes.
    const untouched = [keys.home, keys.nudge].every((key) => same(all[key], written[key]));
    const told = untouched ? {} : await toldWithout(brought, here, now, rest);
    // The list of the newest is put back as it was, too, or follows from what is there now.
    const unlisted = listed !== undefined && same(all[recentKey], listed);
    const recent = unlisted ? { [recentKey]: before[recentKey] ?? null } : await recentAfter(store, back);
    await store.set({ ...back, ...told, ...recent });
    if (unlisted) gone.push(recentKey);
    // Emptied is as good as gone; that nothing at all is left of it may come later.
    await store.remove(gone.filter((key) => !(key in before)));
    return true;
  });
}

/** What was made by looking at people who came with the import and go with it: their bowls and their questions. */
function madeSince(gone: readonly string[], before: Records, all: Records): string[] {
  return gone
    .filter((key) => isRelationshipKey(key) && !(key in before))
    .map((key) => key.slice(prefixes.relationship.length))
    .flatMap((id) => [bowlKey(id), deckKey(id)])
    .filter((key) => key in all && !gone.includes(key));
}

const same = (a: unknown, b: unknown) => canonical(a ?? null) === canonical(b ?? null);

/** What changes with every action, whoever takes it. */
const retoldKeys: readonly string[] = [keys.meta, keys.home, keys.nudge];

async function isChanged(all: Records, written: Items, rest: Rest): Promise<boolean> {
  let changed = false;
  await inSlices(Object.entries(written), rest, ([key, value]) => {
    if (!retoldKeys.includes(key) && !isJoined(classOf(key))) changed ||= !same(all[key], value);
  });
  return changed;
}

/** Whether something was kept since that would be left without its person, or without what it is a turn of. */
function isBuiltUpon(all: Records, written: Items): boolean {
  return Object.entries(all).some(([key, raw]) => {
    if (!isEntryKey(key) || key in written || typeof raw !== 'object' || raw === null) return false;
    const { relationship, of } = raw as { relationship?: unknown; of?: unknown };
    return relationshipKey(String(relationship)) in written || entryKey(String(of)) in written;
  });
}

/** An import replaces only what cannot be read: whatever it wrote is told of no longer. */
function toldWithout({ written, before }: Brought, { core, entries }: Here, now: number, rest: Rest) {
  const { home } = core;
  const stays = ({ id }: { id: string }) => {
    const key = relationshipKey(id);
    return !(key in written) || key in before;
  };
  return retold(
    {
      relationships: home.relationships.filter(stays).map(plainly),
      entries: entries.filter(({ id }) => !(entryKey(id) in written)),
      current: home.current,
      drawn: drawnOf(home),
    },
    core,
    now,
    rest,
  );
}
