/** A key that is sealed by what a person knows: a passphrase, or the code that was written down. */
import * as v from 'valibot';
import type { Chance } from '../port';
import { aes } from './aes';
import { isFair, keyFrom, leastCost, saltLength, type Cost } from './argon';
import { bound, bytesOf, type About } from './box';

export interface Wrap extends Cost {
  kdf: 'argon2id';
  /** Base64. */
  salt: string;
  box: string;
}

export const wrapSchema: v.GenericSchema<Wrap> = v.pipe(
  v.strictObject({
    kdf: v.literal('argon2id'),
    memory: v.number(),
    passes: v.number(),
    lanes: v.number(),
    salt: v.string(),
    box: v.string(),
  }),
  v.check((wrap) => isFair(wrap), 'a cost between the floor and the ceiling'),
);

/** @param about where the wrap stands: it opens there alone */
export async function wrapKey(
  key: Uint8Array<ArrayBuffer>,
  secret: string,
  about: About,
  chance: Chance,
  cost: Cost = leastCost,
): Promise<Wrap> {
  const salt = chance(saltLength);
  const wrap = { kdf: 'argon2id' as const, ...cost, salt: salt.toBase64() };
  const outer = aes(await keyFrom(secret, salt, cost), chance);
  return { ...wrap, box: outer.sealNow(key, boundTo(wrap, about)).toBase64() };
}

/** @returns null when the secret is another one, or anything of the wrap was changed */
export async function unwrapKey(
  wrap: Wrap,
  secret: string,
  about: About,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const outer = aes(await keyFrom(secret, bytesOf(wrap.salt), wrap), () => new Uint8Array(0));
    return outer.openNow(bytesOf(wrap.box), boundTo(wrap, about));
  } catch {
    return null;
  }
}

/** The parameters are bound to the key, so that nobody can make guessing cheaper. */
function boundTo({ kdf, memory, passes, lanes, salt }: Omit<Wrap, 'box'>, about: About) {
  return bound(['key', ...about, kdf, memory, passes, lanes, salt]);
}
