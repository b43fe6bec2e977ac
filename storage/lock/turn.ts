/**
 * Turning the lock on and off, and changing what opens it. Whatever is killed at whatever point, the
 * disk holds the old or the new: all records and the header go there in one `set`, which both browsers
 * take whole or not at all (tests/kill); the copy of the header is behind it, never ahead (spare.ts). Ten thousand entries take about a second in this way.
 */
import { lockingAt, type Locking } from '~/domain/locking';
import { isContent } from '../key-class';
import { isLoose, keys } from '../keys';
import { sealer } from '../seal/box';
import { isBox } from '../seal/box-shape';
import { makeHeader, rewrapped, type Secrets } from '../seal/header';
import type { LockHeader, Way } from '../seal/header-shape';
import type { Store } from '../port';
import { readRecord } from '../record';
import { isSame } from '../same';
import { plainly } from '../seal/passphrase';
import { assertKnownVersion } from '../version';
import { isLost } from './lost';
import { takeKey, tryToOpen, type Tried } from './open';
import { openedSchema } from './records';
import { aboutRecord } from './sealed-store';
import { writeHeader } from './spare';
import type { Vault } from './vault';

type Records = Record<string, unknown>;

/**
 * Seals all content under a new key.
 * @param id of the new lock
 * @throws NewerData, or the store's refusal; then everything is as it was
 */
export async function turnOn(vault: Vault, secrets: Secrets, id: string): Promise<void> {
  const { raw, chance, session } = vault;
  const key = chance(32);
  const passphrase = plainly(secrets.passphrase);
  const header = await makeHeader(id, key, { ...secrets, passphrase }, chance);
  const seal = sealer(key, chance);
  await raw.exclusively(async () => {
    const late = hearLoose(vault, true);
    try {
      const all = await raw.get(null);
      assertKnownVersion(all);
      if ((all[keys.lock] ?? null) !== null || (await isLost(raw, all))) throw new AlreadyLocked();
      const sealed = await eachContent(all, (name, value) => seal.seal(value, aboutRecord(name)));
      await takeKey(vault, id, key);
      await writeHeader(vault, header, { ...sealed, [keys.tries]: null }, 'opens nothing');
      await late.bringOver(sealed, isBox, (name, value) => seal.seal(value, aboutRecord(name)));
    } catch (error) {
      late.stop();
      vault.adopt(null);
      await session.clear();
      throw error;
    }
  });
}

/**
 * Puts all content back in clear. What cannot be opened stays as it lies there.
 * @returns what became of the try; nothing was written unless it was right
 */
export async function turnOff(vault: Vault, typed: string): Promise<Tried> {
  const tried = await tryToOpen(vault, 'passphrase', typed);
  if (tried.state !== 'right') return tried;
  const { raw, chance, session } = vault;
  const seal = sealer(tried.key, chance);
  const open = (name: string, value: unknown) =>
    isBox(value) ? seal.open(value, aboutRecord(name)).catch(() => value) : Promise.resolve(value);
  await raw.exclusively(async () => {
    const late = hearLoose(vault, false);
    try {
      const clear = await eachContent(await raw.get(null), open);
      // Our own window goes on; were this refused, its next reading would find the lock again.
      vault.adopt(null);
      await writeHeader(vault, null, { ...clear, [keys.tries]: null }, 'opens nothing');
      await late.bringOver(clear, (value) => !isBox(value), open);
      await session.clear();
    } catch (error) {
      late.stop();
      throw error;
    }
  });
  return tried;
}

/**
 * Takes another passphrase, or another code. One record is written, and what is sealed stays sealed.
 * @param by how the person shows that the lock is theirs
 */
export async function change(
  vault: Vault,
  by: { way: Way; typed: string },
  next: { way: Way; secret: string },
): Promise<Tried> {
  const tried = await tryToOpen(vault, by.way, by.typed);
  if (tried.state !== 'right') return tried;
  const secret = next.way === 'passphrase' ? plainly(next.secret) : next.secret;
  const header = await rewrapped(tried.header, tried.key, next.way, secret, vault.chance);
  await vault.raw.exclusively(() => writeIfSame(vault, tried.header, header));
  return tried;
}

async function writeIfSame(vault: Vault, before: LockHeader, next: LockHeader): Promise<void> {
  const { [keys.lock]: found } = await vault.raw.get([keys.lock]);
  // It was changed or turned off in another window meanwhile: that one has the last word.
  if (!isSame(found, before)) throw new AlreadyLocked();
  await writeHeader(vault, next, {}, 'opens');
}

/** Sets when it locks by itself; from this moment on it holds for what is open, too. */
export async function setLocking(vault: Vault, locking: Locking): Promise<void> {
  await vault.raw.set({ [keys.locking]: locking });
  const opened = readRecord(openedSchema, await vault.session.get());
  if (opened.state !== 'ok') return;
  const { after } = locking;
  await vault.session.putOff({ after, until: lockingAt(after, vault.now()) });
}

/** The lock is not what this window thought: it was turned on, off or changed in another one. */
export class AlreadyLocked extends Error {
  override name = 'AlreadyLocked';
}

async function eachContent(
  all: Readonly<Records>,
  turn: (key: string, value: unknown) => Promise<unknown>,
): Promise<Records> {
  const content = Object.entries(all).filter(([key, value]) => isContent(key) && value !== null);
  return Object.fromEntries(
    await Promise.all(content.map(async ([key, value]) => [key, await turn(key, value)] as const)),
  );
}

/** The hearing of the last turn of each window: once it turns again, that one must not go on. */
const hearing = new WeakMap<Store, () => void>();

/**
 * Hears what other windows write in the old form until they know of the turn: nothing that is typed
 * in that moment is lost, and none of it stays in the old form.
 * @param on whether the lock is on after the turn; once it is not so any more, nothing is heard
 */
function hearLoose({ raw }: Vault, on: boolean) {
  hearing.get(raw)?.();
  const heard: [key: string, value: unknown][] = [];
  let bring: (() => Promise<void>) | null = null;
  const isOn = (lock: unknown) => (lock ?? null) !== null;
  const stop = raw.onChange((changed) => {
    if (keys.lock in changed && isOn(changed[keys.lock]) !== on) {
      stop();
      return;
    }
    heard.push(...Object.entries(changed).filter(([key, value]) => isLoose(key) && (value ?? null) !== null));
    void bring?.().catch(() => undefined);
  });
  hearing.set(raw, stop);
  return {
    stop,
    /** From now on, too: this window outlives the turn, and the others hear of it soon. */
    async bringOver(
      written: Readonly<Records>,
      isNew: (value: unknown) => boolean,
      turn: (key: string, value: unknown) => Promise<unknown>,
    ): Promise<void> {
      const ours: Records = { ...written };
      bring = async () => {
        for (const [key, value] of heard.splice(0)) {
          if (isNew(value)) continue;
          const { [key]: present, [keys.lock]: lock } = await raw.get([key, keys.lock]);
          // It was turned again, or a window that knows of the turn has written since.
          if (isOn(lock) !== on || (isNew(present) && !isSame(present, ours[key]))) continue;
          ours[key] = await turn(key, isNew(present) ? value : present);
          await raw.set({ [key]: ours[key] });
        }
      };
      await bring();
    },
  };
}
