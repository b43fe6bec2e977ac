/** The store while the lock is on: content goes through the one data key, in both directions. */
import { isOver, lockingAt } from '~/domain/locking';
import { Locked } from '../faults';
import { isContent } from '../key-class';
import { isLoose, keys } from '../keys';
import { readRecord } from '../record';
import { BrokenBox, bytesOf, sealer, type About, type Sealer } from '../seal/box';
import { isBox, type Box } from '../seal/box-shape';
import { headerSchema } from '../seal/header-schema';
import type { LockHeader } from '../seal/header-shape';
import { createRecall } from './recall';
import { openedSchema, type OpenedKey } from './records';
import type { Surroundings } from './vault';

type Records = Readonly<Record<string, unknown>>;

export interface SealedStore {
  /**
   * What was found, in clear. A record that does not open is handed out as it lies there: no schema takes it.
   * @throws Locked when content is wanted and nobody has opened the lock
   */
  read(found: Records, wanted: readonly string[] | null): Promise<Record<string, unknown>>;
  /** @throws Locked for content, or the store's refusal */
  set(items: Records): Promise<void>;
  setAtOnce(key: string, value: unknown): Promise<void>;
  /** A change, in clear. Content is left out while the lock is closed. */
  heard(changed: Records): Records;
  /** Takes this key from now on; what is in memory goes to all windows. */
  open(opened: OpenedKey): Promise<void>;
  /** Puts the moment of locking off, after a key or a click; locks at once when it has passed. */
  stir(): Promise<void>;
  /** Locks when the time is over. */
  closeIfOver(): Promise<void>;
  /** Forgets the key in every window, and this one begins anew. */
  close(): Promise<void>;
  /** The same, for a window that is taken away at once. */
  forgetKey(): Promise<void>;
  /** Forgets it in this window and hears nothing more: there is no lock any longer. */
  letGo(): void;
}

/** What a record is bound to: what it is of, and the key that it lies under. */
export const aboutRecord = (key: string): About => ['record', key.split('/', 1)[0] ?? '', key];

/** So few records are sealed and opened at once: the way to the browser's own cipher takes longer. */
const few = 8;

export function createSealedStore({ raw, session, chance, now, turned }: Surroundings): SealedStore {
  let opened: OpenedKey | null = null;
  let seal: Sealer | null = null;
  /** Whether this window stands before a closed lock. */
  let refused = false;
  const recall = createRecall();

  function take(next: OpenedKey | null): void {
    if (next?.key !== opened?.key || seal === null) {
      seal = next && sealer(bytesOf(next.key), chance);
      recall.forget();
    }
    opened = next;
  }

  const stop = session.onChange((found) => {
    const next = readRecord(openedSchema, found);
    const was = opened;
    if (next.state === 'ok' && next.value.key === was?.key) {
      take(next.value);
      return;
    }
    take(null);
    // Locked elsewhere, or opened elsewhere: what is on the screen here is not what belongs there.
    if (was !== null || (refused && next.state === 'ok')) turned();
  });

  async function openedNow(): Promise<OpenedKey | null> {
    const found = readRecord(openedSchema, await session.get());
    return found.state === 'ok' ? found.value : null;
  }

  /** What opens this lock now, or null while it is closed. */
  async function sealerFor(header: LockHeader | null): Promise<Sealer | null> {
    if (header === null) return null;
    const found = opened ?? (await openedNow());
    if (found?.lock !== header.id) return null;
    // The time is looked at here and not by the alarm alone: a computer that slept had none.
    if (isOver(found, now())) {
      await self.close();
      return null;
    }
    if (found !== opened) take(found);
    return seal;
  }

  const self: SealedStore = {
    async read(found, wanted) {
      const { [keys.lock]: lock, [keys.locking]: locking, [keys.tries]: tries, ...rest } = found;
      const kept =
        wanted === null
          ? {}
          : pick({ [keys.lock]: lock, [keys.locking]: locking, [keys.tries]: tries }, wanted);
      if (wanted?.every((key) => !isContent(key))) return { ...rest, ...kept };
      const header = readRecord(headerSchema, lock);
      const open = await sealerFor(header.state === 'ok' ? header.value : null);
      refused = open === null;
      if (open === null) throw new Locked();
      const isFew = Object.keys(rest).length <= few;
      const clear = await Promise.all(
        Object.entries(rest).map(
          async ([key, value]) => [key, await inClear(open, key, value, isFew)] as const,
        ),
      );
      return { ...Object.fromEntries(clear), ...kept };
    },
    async set(items) {
      const isFew = Object.keys(items).length <= few;
      const sealed = await Promise.all(
        Object.entries(items).map(async ([key, value]) => {
          if (!isContent(key) || value === null) return [key, value] as const;
          if (seal === null) throw new Locked();
          const about = aboutRecord(key);
          if (!isFew) return [key, await seal.seal(value, about)] as const;
          const json = JSON.stringify(value);
          const box = seal.sealNow(json, about);
          recall.note(key, box, json);
          return [key, box] as const;
        }),
      );
      return raw.set(Object.fromEntries(sealed));
    },
    setAtOnce(key, value) {
      if (!isContent(key) || value === null) return raw.setAtOnce(key, value);
      if (seal === null) return Promise.reject(new Locked());
      // Within the event itself: what platform/write-ahead.ts notes is sealed already.
      return raw.setAtOnce(key, seal.sealNow(JSON.stringify(value), aboutRecord(key)));
    },
    heard(changed) {
      const open = seal;
      return Object.fromEntries(
        Object.entries(changed).flatMap(([key, value]) => {
          if (!isBox(value) || !isContent(key)) return [[key, value]];
          return open === null ? [] : [[key, inClearNow(open, key, value)]];
        }),
      );
    },
    async open(next) {
      refused = false;
      take(next);
      await session.set(next);
    },
    async stir() {
      await self.closeIfOver();
      if (opened === null) return;
      const next = { ...opened, until: lockingAt(opened.after, now()) };
      take(next);
      await session.putOff(next);
    },
    async closeIfOver() {
      if (opened !== null && isOver(opened, now())) await self.close();
    },
    async close() {
      const wasOpen = opened !== null;
      await self.forgetKey();
      if (wasOpen) turned();
    },
    forgetKey() {
      take(null);
      return session.clear();
    },
    letGo() {
      stop();
      take(null);
    },
  };

  async function inClear(open: Sealer, key: string, value: unknown, isFew: boolean): Promise<unknown> {
    if (value === null || !isContent(key)) return value;
    if (isBox(value) && isFew) return inClearNow(open, key, value);
    if (isBox(value)) return open.open(value, aboutRecord(key)).catch(broken(value));
    // A window that had not heard of the lock yet may have written a draft in clear: it is sealed now.
    if (!isLoose(key)) return { unsealed: value };
    void sealLate(open, key).catch(() => undefined);
    return value;
  }

  function inClearNow(open: Sealer, key: string, box: Box): unknown {
    const known = recall.of(key, box);
    if (known !== undefined) return known;
    try {
      const json = open.openNow(box, aboutRecord(key));
      const value: unknown = JSON.parse(json);
      recall.note(key, box, json);
      return value;
    } catch (error) {
      return broken(box)(error);
    }
  }

  async function sealLate(open: Sealer, key: string): Promise<void> {
    const { [key]: value = null } = await raw.get([key]);
    if (value !== null && !isBox(value)) await raw.set({ [key]: await open.seal(value, aboutRecord(key)) });
  }

  return self;
}

/** What does not open stays what it is. */
const broken =
  <Value>(value: Value) =>
  (error: unknown): Value => {
    if (error instanceof BrokenBox) return value;
    throw error;
  };

function pick(records: Records, wanted: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(records).filter(([key, value]) => wanted.includes(key) && value !== undefined),
  );
}
