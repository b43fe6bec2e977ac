/** Writing the history: each of these is one action, in one write. */
import { isApartTurn } from '~/domain/apart';
import { withoutEarlier, withTexts, type Entry, type TurnEntry } from '~/domain/entry';
import type { Home } from '~/domain/home';
import { answeredDay, rebuildHome, withDrawn, withEntry } from '~/domain/home-after';
import { withMark } from '~/domain/nudge';
import { resumesOf } from '~/domain/resume';
import { act, type Items } from './act';
import { bowlWith, laidIn } from './bowl-made';
import type { CoreValues } from './core';
import { MissingEntry, StaleTurn } from './faults';
import { entriesWhere, readEntry, sortRecords, type Journal } from './journal';
import { bowlKey, entryKey, keys } from './keys';
import type { Store } from './port';
import { assertKnownVersion } from './version';

/**
 * Keeps an entry and empties the draft it came from, in one write.
 * @param draftKey the draft that this entry completes
 */
export async function keepEntry(store: Store, entry: Entry, draftKey: string): Promise<void> {
  await act(store, entry.at, (core) => keeping(store, core, entry, draftKey));
}

/**
 * Keeps what became of an earlier entry, as the next of its turns.
 * @param turn all but its place among the turns, which is found under the lock
 * @param may whether it may still come about, held against the entry and its turns as they are now
 * @throws MissingEntry when the earlier entry is gone, StaleTurn when it may not come about any more
 */
export async function keepTurn(
  store: Store,
  turn: Unnumbered,
  draftKey: string,
  may: (made: Entry, turns: readonly Entry[]) => boolean,
): Promise<void> {
  await act(store, turn.at, async (core) => {
    const family = entriesWhere(await store.get(null), ({ id, of }) => id === turn.of || of === turn.of);
    const made = family.find(({ id }) => id === turn.of);
    if (made === undefined) throw new MissingEntry();
    const turns = family.filter((entry): entry is TurnEntry => 'of' in entry);
    if (!may(made, turns)) throw new StaleTurn();
    const last = Math.max(0, ...turns.map((entry) => entry.turn));
    return keeping(store, core, { ...turn, turn: last + 1 }, draftKey);
  });
}

/** A turn before it has its place. */
export type Unnumbered = TurnEntry extends infer Each
  ? Each extends TurnEntry
    ? Omit<Each, 'turn'>
    : never
  : never;

async function keeping(
  store: Store,
  { home, nudge, settings }: CoreValues,
  entry: Entry,
  draftKey: string,
): Promise<Items> {
  // Behind one time apart another may stand that was never ended: two windows began one each.
  const ofApart = entry.kind === 'apart' || isApartTurn(entry);
  const next = ofApart
    ? rebuilt(home, sortRecords({ ...(await store.get(null)), [entryKey(entry.id)]: entry }))
    : withEntry(home, entry);
  const resumes = resumesOf(next, nudge.resumes, entry.at);
  const day = answeredDay(entry, home, settings.nudges.dayEnds);
  const open = day !== null && nudge.days[day] !== 'answered';
  const same = !open && JSON.stringify(resumes) === JSON.stringify(nudge.resumes);
  return {
    [entryKey(entry.id)]: entry,
    // Most letters and notes change nothing on the first screen.
    ...(next !== home && { [keys.home]: next }),
    [draftKey]: null,
    ...(await bowlWith(store, entry)),
    ...(!same && { [keys.nudge]: { ...(open ? withMark(nudge, day, 'answered', day) : nudge), resumes } }),
  };
}

/** Changes the texts of an entry and empties the draft of that change. @throws MissingEntry */
export async function reviseEntry(
  store: Store,
  id: string,
  texts: Readonly<Record<string, string>>,
  now: number,
  draftKey: string,
): Promise<void> {
  await act(store, now, async (core) => {
    const entry = await readEntry(store, id);
    if (entry === null) throw new MissingEntry();
    const revised = withTexts(entry, texts, now);
    // A promise stands on the first screen in its own words.
    const onHome = revised.kind === 'promise' || revised.kind === 'renegotiated';
    return {
      ...(onHome
        ? await replacing(store, core, { [entryKey(id)]: revised }, now)
        : { [entryKey(id)]: revised }),
      [draftKey]: null,
    };
  });
}

/** Deletes how an entry was worded before; it stays as it is now. @throws MissingEntry */
export async function forgetEarlier(store: Store, id: string, now: number): Promise<void> {
  await act(store, now, async () => {
    const entry = await readEntry(store, id);
    if (entry === null) throw new MissingEntry();
    return { [entryKey(id)]: withoutEarlier(entry) };
  });
}

/**
 * Deletes an entry, and with an entry that had turns these too. Their content is overwritten in
 * the same write that takes them off the first screen.
 * @returns what was deleted, so that it can be put back
 */
export async function removeEntry(store: Store, entry: Entry, now: number): Promise<Entry[]> {
  let removed: Entry[] = [];
  await act(store, now, async (core) => {
    const turns = entriesWhere(await store.get(null), ({ of }) => of === entry.id);
    removed = [entry, ...turns];
    return {
      ...(await replacing(
        store,
        core,
        Object.fromEntries(removed.map(({ id }) => [entryKey(id), null])),
        now,
      )),
      // No gold goes with them, even where it was not counted before.
      [bowlKey(entry.relationship)]: await laidIn(store, entry.relationship),
    };
  });
  return removed;
}

/** Puts deleted entries back, exactly as they were. Their gold was never gone. */
export async function restoreEntries(store: Store, entries: readonly Entry[], now: number): Promise<void> {
  await act(store, now, (core) =>
    replacing(store, core, Object.fromEntries(entries.map((entry) => [entryKey(entry.id), entry])), now),
  );
}

/** Records that change the past, and with them what is told of it: home, and the ends that are awaited. */
async function replacing(
  store: Store,
  { home, nudge }: CoreValues,
  changed: Readonly<Record<string, Entry | null>>,
  now: number,
): Promise<Items> {
  const next = rebuilt(home, sortRecords({ ...(await store.get(null)), ...changed }));
  return {
    ...changed,
    [keys.home]: next,
    [keys.nudge]: { ...nudge, resumes: resumesOf(next, nudge.resumes, now) },
  };
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
