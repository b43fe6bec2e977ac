/** Windows of one browser: each has a vault of its own over one disk and one memory. */
import type { Session, Spare } from '~/storage/port';
import { isContent } from '~/storage/key-class';
import { takeKey } from '~/storage/lock/open';
import { aboutRecord } from '~/storage/lock/sealed-store';
import { openVault, type Vault } from '~/storage/lock/vault';
import { sealer } from '~/storage/seal/box';
import { makeHeader } from '~/storage/seal/header';
import { makeRecoveryCode } from '~/storage/seal/recovery-code';
import { chance } from '../seal/chance';
import { memoryStore, type Manner, type MemoryStore } from '../memory-store';

/** The session's memory: tells of a change in a later turn, as browsers do. */
export function memorySession(): Session & { now(): unknown } {
  let text: string | undefined;
  let deadline = '{}';
  const listeners = new Set<(opened: unknown) => void>();
  const read = () =>
    text === undefined ? undefined : { ...(JSON.parse(text) as object), ...(JSON.parse(deadline) as object) };
  const tell = () => {
    const value = read();
    setImmediate(() => {
      for (const listener of [...listeners]) listener(value);
    });
  };
  return {
    now: read,
    get: () => Promise.resolve(read()),
    set({ after, until, ...opened }) {
      text = JSON.stringify(opened);
      deadline = JSON.stringify({ after, until });
      tell();
      return Promise.resolve();
    },
    putOff({ after, until }) {
      deadline = JSON.stringify({ after, until });
      tell();
      return Promise.resolve();
    },
    clear() {
      const was = text;
      text = undefined;
      if (was !== undefined) tell();
      return Promise.resolve();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The second store: what is in it is a copy, and each call takes a turn. */
export function memorySpare(): Spare & { now(): unknown; refuses: boolean } {
  let text: string | undefined;
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  const self = {
    refuses: false,
    now: () => (text === undefined ? undefined : (JSON.parse(text) as unknown)),
    async get() {
      await turn();
      if (self.refuses) throw new Error('the second store is broken');
      return self.now();
    },
    async put(header: unknown) {
      await turn();
      if (self.refuses) throw new Error('the second store is broken');
      text = JSON.stringify(header);
    },
    async forget() {
      await turn();
      if (self.refuses) throw new Error('the second store is broken');
      text = undefined;
    },
  };
  return self;
}

export const secrets = { passphrase: 'a lamp in the hall', recovery: '' };

export interface Windows {
  disk: MemoryStore;
  session: ReturnType<typeof memorySession>;
  spare: ReturnType<typeof memorySpare>;
  clock: { now: number };
  /** Opens one more window. `turned` counts how often it was told to begin anew. */
  open(): Vault & { begun: number };
  /** The browser is closed and started again: what is in memory is gone. */
  restart(): void;
}

export function windows(found: Readonly<Record<string, unknown>> = {}, manner: Manner = 'chromium'): Windows {
  const disk = memoryStore(found, manner);
  const clock = { now: Date.parse('2026-11-21T18:00:00Z') };
  const browser: Windows = {
    disk,
    clock,
    session: memorySession(),
    spare: memorySpare(),
    open() {
      const vault: Vault & { begun: number } = Object.assign(
        openVault({
          raw: disk,
          session: browser.session,
          spare: browser.spare,
          chance,
          now: () => clock.now,
          turned: () => {
            vault.begun += 1;
          },
        }),
        { begun: 0 },
      );
      return vault;
    },
    restart() {
      browser.session = memorySession();
    },
  };
  return browser;
}

/** One lock for all tests of a file: each passphrase costs the better part of a second. */
const made = (async () => {
  const [key, recovery] = [chance(32), makeRecoveryCode(chance)];
  return { key, recovery, header: await makeHeader('lock-1', key, { ...secrets, recovery }, chance) };
})();

/** A browser in which the lock is on and open, as turning it on leaves it, and a window in it. */
export async function lockedWindows(
  found: Readonly<Record<string, unknown>> = {},
  manner: Manner = 'chromium',
): Promise<{ browser: Windows; vault: Vault & { begun: number }; code: string }> {
  const { key, header, recovery } = await made;
  const seal = sealer(key, chance);
  const sealed = Object.entries(found).map(([name, value]): [string, unknown] => [
    name,
    isContent(name) && value !== null ? seal.sealNow(JSON.stringify(value), aboutRecord(name)) : value,
  ]);
  const browser = windows({ ...Object.fromEntries(sealed), lock: header, tries: null }, manner);
  const vault = browser.open();
  await takeKey(vault, header.id, key);
  return { browser, vault, code: recovery };
}
