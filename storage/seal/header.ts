/** The record of the lock: the one data key, sealed once by the passphrase and once by the recovery code. */
import type { Chance } from '../port';
import { headerFormat } from './header-format';
import type { LockHeader, Way } from './header-shape';
import { unwrapKey, wrapKey } from './wrap';

export type Secrets = Record<Way, string>;
type Key = Uint8Array<ArrayBuffer>;

export async function makeHeader(
  id: string,
  key: Key,
  secrets: Secrets,
  chance: Chance,
): Promise<LockHeader> {
  const wrap = (way: Way) => wrapKey(key, secrets[way], [id, way], chance);
  return { format: headerFormat, id, passphrase: await wrap('passphrase'), recovery: await wrap('recovery') };
}

/** @returns the data key, or null when the secret is another one or the header was changed */
export function openHeader(
  header: LockHeader,
  way: Way,
  secret: string,
  stretch?: Parameters<typeof unwrapKey>[3],
): Promise<Key | null> {
  return unwrapKey(header[way], secret, [header.id, way], stretch);
}

/** The same lock with another passphrase or another code. What is sealed stays as it is. */
export async function rewrapped(
  header: LockHeader,
  key: Key,
  way: Way,
  secret: string,
  chance: Chance,
): Promise<LockHeader> {
  return { ...header, [way]: await wrapKey(key, secret, [header.id, way], chance) };
}
