import type { Opened } from '~/domain/locking';
import type { OpenedKey } from './lock/records';

/** What storage needs of a browser; platform/store.ts is the real one. */
export interface Store {
  /** @param keys null for everything */
  get(keys: readonly string[] | null): Promise<Record<string, unknown>>;
  /** The keys alone: where a record cannot be read, the others are asked for one by one. */
  names(): Promise<string[]>;
  /**
   * Writes all items or none. Once it resolves they are on the disk. Values are JSON-plain:
   * no Date, Map, typed array or key survives Chromium's store.
   * @throws the browser's own error when it does not take them: a full disk, a damaged profile
   */
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  /**
   * The same for one value, which survives even when the page dies in the event that wrote it.
   * Call it in that event, before anything is awaited.
   */
  setAtOnce(key: string, value: unknown): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  clear(): Promise<void>;
  /** Runs `work` while no other page and no worker runs theirs. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Hears every change, its own as well. @returns a function that stops the hearing */
  onChange(listener: (changed: Readonly<Record<string, unknown>>) => void): () => void;
}

/** Where the opened key is while the browser runs: in memory, never on the disk. platform/session.ts is the real one. */
export interface Session {
  /** @returns undefined when there is nothing */
  get(): Promise<unknown>;
  set(opened: OpenedKey): Promise<void>;
  /** Says anew when it locks. Where it has locked meanwhile it stays locked: the key is not written again. */
  putOff(opened: Opened): Promise<void>;
  clear(): Promise<void>;
  /** Hears every change, its own as well; undefined when it was cleared. @returns a function that stops the hearing */
  onChange(listener: (opened: unknown) => void): () => void;
}

/** A second copy of the lock's header, in a store of its own. platform/marker.ts is the real one. */
export interface Spare {
  /** @returns undefined when there is none */
  get(): Promise<unknown>;
  /** Once it resolves it is on the disk, as it is for `forget`. */
  put(header: unknown): Promise<void>;
  forget(): Promise<void>;
}

/** Random bytes, for keys and nonces. */
export type Chance = (length: number) => Uint8Array<ArrayBuffer>;
