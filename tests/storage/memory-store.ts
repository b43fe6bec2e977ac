import type { Store } from '~/storage/port';

type Records = Record<string, unknown>;

/** How the two browsers differ as stores, as it was measured in Chromium 156 and Firefox ESR 153. */
export type Manner =
  /** Hands objects back with their keys sorted, and tells of a write only when it changed something. */
  | 'chromium'
  /** Keeps the order of keys, and tells of every write. */
  | 'firefox';

export interface MemoryStore extends Store {
  /** How many times something was written: calls of `set`, refused ones too. */
  sets: number;
  /** While true, every write is refused, as on a full disk. */
  refuses: boolean;
  /** The records as they are at rest, a copy. */
  records(): Records;
  /** Puts records there without an action: what another version, or damage, left behind. */
  plant(records: Readonly<Records>): void;
}

/**
 * A store in memory for tests. Values go through JSON on the way in and on the way out; every call
 * takes at least one turn of the event loop; `exclusively` is one lock, held in the order of asking.
 */
export function memoryStore(found: Readonly<Records> = {}, manner: Manner = 'chromium'): MemoryStore {
  const texts = new Map<string, string>();
  const listeners = new Set<(changed: Readonly<Records>) => void>();
  let lock: Promise<unknown> = Promise.resolve();

  const write = (value: unknown) => JSON.stringify(manner === 'chromium' ? inKeyOrder(value) : value);
  const put = (key: string, value: unknown) => value !== undefined && texts.set(key, write(value));
  const tell = (changed: Records) => {
    if (Object.keys(changed).length > 0) for (const listener of [...listeners]) listener(changed);
  };
  for (const [key, value] of Object.entries(found)) put(key, value);

  return {
    sets: 0,
    refuses: false,
    async get(keys) {
      await turn();
      const wanted = keys === null ? [...texts.keys()] : keys.filter((key) => texts.has(key));
      return Object.fromEntries(wanted.map((key) => [key, JSON.parse(texts.get(key) ?? 'null') as unknown]));
    },
    names: () => Promise.resolve([...texts.keys()]),
    async set(items) {
      this.sets += 1;
      const given = Object.entries(items).map(([key, value]) => [key, write(value)] as const);
      await turn();
      if (this.refuses) throw new Error('the disk is full');
      const changed = given.filter(([key, text]) => manner === 'firefox' || texts.get(key) !== text);
      for (const [key, text] of given) texts.set(key, text);
      tell(Object.fromEntries(changed.map(([key, text]) => [key, JSON.parse(text) as unknown])));
    },
    setAtOnce(key, value) {
      return this.set({ [key]: value });
    },
    async remove(keys) {
      await turn();
      const gone = keys.filter((key) => texts.delete(key));
      tell(Object.fromEntries(gone.map((key) => [key, undefined])));
    },
    async clear() {
      await turn();
      const gone = [...texts.keys()];
      texts.clear();
      tell(Object.fromEntries(gone.map((key) => [key, undefined])));
    },
    exclusively(work) {
      const done = lock.then(work);
      lock = done.catch(() => undefined);
      return done;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    records: () =>
      Object.fromEntries([...texts].map(([key, text]): [string, unknown] => [key, JSON.parse(text)])),
    plant(records) {
      for (const [key, value] of Object.entries(records)) put(key, value);
    },
  };
}

/** A turn of the event loop, so that two actions that do not wait for the lock really meet. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, inKeyOrder(part)]),
  );
}
