/**
 * AES-256-GCM in two forms that give the same bytes: the browser's own, which is quicker by far for a
 * whole history, and one that answers at once, for what has to be sealed before an event is over
 * (platform/write-ahead.ts). tests/storage/seal/aes.test.ts holds both to the same vectors.
 */
import { gcm } from '@noble/ciphers/aes.js';
import type { Chance } from '../port';

type Bytes = Uint8Array<ArrayBuffer>;

/** 96 bits, drawn anew for each sealing: one key may seal 2^32 times (NIST SP 800-38D, 8.3). */
export const nonceLength = 12;
const tagLength = 16;

export interface Aes {
  /** @param about what the bytes belong to: they open with the very same alone */
  seal(bytes: Bytes, about: Bytes): Promise<Bytes>;
  /** @throws when a single bit of the bytes or of what they belong to is another one */
  open(sealed: Bytes, about: Bytes): Promise<Bytes>;
  sealNow(bytes: Bytes, about: Bytes): Bytes;
  openNow(sealed: Bytes, about: Bytes): Bytes;
}

/** @param key 32 bytes */
export function aes(key: Bytes, chance: Chance): Aes {
  if (key.length !== 32) throw new RangeError('a key has 32 bytes');
  // It is asked for once, and only where something is sealed or opened without haste.
  let imported: Promise<CryptoKey> | undefined;
  const own = () =>
    (imported ??= crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']));
  return {
    async seal(bytes, about) {
      const iv = chance(nonceLength);
      const sealed = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv, additionalData: about },
        await own(),
        bytes,
      );
      return joined(iv, new Uint8Array(sealed));
    },
    async open(sealed, about) {
      const [iv, rest] = parted(sealed);
      return new Uint8Array(
        await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: about }, await own(), rest),
      );
    },
    sealNow(bytes, about) {
      const iv = chance(nonceLength);
      return joined(iv, gcm(key, iv, about).encrypt(bytes));
    },
    openNow(sealed, about) {
      const [iv, rest] = parted(sealed);
      return new Uint8Array(gcm(key, iv, about).decrypt(rest));
    },
  };
}

function joined(nonce: Bytes, sealed: Uint8Array): Bytes {
  const bytes = new Uint8Array(nonce.length + sealed.length);
  bytes.set(nonce);
  bytes.set(sealed, nonce.length);
  return bytes;
}

/** The nonce, and what was sealed with its tag. */
function parted(sealed: Bytes): [Bytes, Bytes] {
  if (sealed.length < nonceLength + tagLength) throw new RangeError('this is too short to be sealed');
  return [sealed.slice(0, nonceLength), sealed.slice(nonceLength)];
}
