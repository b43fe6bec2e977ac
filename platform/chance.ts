import type { Chance } from '~/storage/port';

/** Random bytes of the device, for keys and nonces. */
export const chance: Chance = (length) => crypto.getRandomValues(new Uint8Array(length));
