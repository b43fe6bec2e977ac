import { argon2idAsync } from '@noble/hashes/argon2.js';
import { isFair, type Cost } from './cost';

export const saltLength = 16;

/**
 * A key of 32 bytes from what a person types. Takes a third of a second and does not stop the page.
 * @throws RangeError when the cost is below the floor or above the ceiling
 */
export async function keyFrom(
  secret: string,
  salt: Uint8Array,
  { memory, passes, lanes }: Cost,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!isFair({ memory, passes, lanes })) throw new RangeError('this is not a cost that we take');
  const key = await argon2idAsync(secret, salt, { m: memory, t: passes, p: lanes, dkLen: 32 });
  return new Uint8Array(key);
}
