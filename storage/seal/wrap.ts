/** A key that is sealed by what a person knows: a passphrase, or the code that was written down. */
import type { Chance } from '../port';
import { aes } from './aes';
import { keyFrom, saltLength } from './argon';
import { bound, bytesOf, type About } from './box';
import { leastCost, type Cost } from './cost';
import type { Wrap } from './header-shape';

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

/**
 * @param stretch the properties try ten thousand changed headers without a stretched passphrase for each
 * @returns null when the secret is another one, or anything of the wrap was changed
 */
export async function unwrapKey(
  wrap: Wrap,
  secret: string,
  about: About,
  stretch = keyFrom,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const outer = aes(await stretch(secret, bytesOf(wrap.salt), wrap), () => new Uint8Array(0));
    return outer.openNow(bytesOf(wrap.box), boundTo(wrap, about));
  } catch {
    return null;
  }
}

/** The parameters are bound to the key, so that nobody can make guessing cheaper. */
function boundTo({ kdf, memory, passes, lanes, salt }: Omit<Wrap, 'box'>, about: About) {
  return bound(['key', ...about, kdf, memory, passes, lanes, salt]);
}
