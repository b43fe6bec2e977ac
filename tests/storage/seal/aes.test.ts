import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aes, nonceLength } from '~/storage/seal/aes';
import vectors from '../../fixtures/vectors/wycheproof-aes-256-gcm.json';
import { always, anyKey, cases, chance } from './chance';

const bytes = (hex: string) => Uint8Array.fromHex(hex);
const joined = (...parts: string[]) => bytes(parts.join(''));

describe.each(vectors.tests)('the vector $tcId of Wycheproof ($result: $comment)', (vector) => {
  const { key, iv, aad, msg, ct, tag, result } = vector;
  const cipher = aes(bytes(key), always(...bytes(iv)));
  const sealed = joined(iv, ct, tag);

  if (result === 'valid') {
    it('is sealed to the very same bytes by both', async () => {
      expect((await cipher.seal(bytes(msg), bytes(aad))).toHex()).toBe(sealed.toHex());
      expect(cipher.sealNow(bytes(msg), bytes(aad)).toHex()).toBe(sealed.toHex());
    });
    it('is opened by both', async () => {
      expect((await cipher.open(sealed, bytes(aad))).toHex()).toBe(msg);
      expect(cipher.openNow(sealed, bytes(aad)).toHex()).toBe(msg);
    });
  } else {
    it('is refused by both', async () => {
      await expect(cipher.open(sealed, bytes(aad))).rejects.toThrow();
      expect(() => cipher.openNow(sealed, bytes(aad))).toThrow();
    });
  }
});

describe('what is sealed', () => {
  const anyBytes = fc.uint8Array({ maxLength: 600 }).map((array) => new Uint8Array(array));

  it('is opened by the one and by the other, whichever sealed it', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, anyBytes, async (message, about) => {
        const cipher = aes(anyKey(), chance);
        expect(cipher.openNow(await cipher.seal(message, about), about)).toEqual(message);
        expect(await cipher.open(cipher.sealNow(message, about), about)).toEqual(message);
      }),
      { numRuns: 60 },
    );
  });

  it('is refused with any one bit flipped, in itself or in what it belongs to', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, anyBytes, fc.nat(), fc.boolean(), async (message, about, at, inAbout) => {
        const cipher = aes(anyKey(), chance);
        const sealed = await cipher.seal(message, about);
        const changed = inAbout && about.length > 0 ? about : sealed;
        const bit = at % (changed.length * 8);
        changed[bit >> 3]! ^= 1 << (bit & 7);
        await expect(cipher.open(sealed, about)).rejects.toThrow();
        expect(() => cipher.openNow(sealed, about)).toThrow();
      }),
      { numRuns: cases },
    );
  }, 120_000);

  it('has a fresh nonce each time', () => {
    const cipher = aes(anyKey(), chance);
    const nonces = Array.from({ length: 200 }, () =>
      cipher.sealNow(bytes('00'), bytes('')).slice(0, nonceLength).toHex(),
    );
    expect(new Set(nonces).size).toBe(nonces.length);
  });

  it('is refused when it is too short to be anything', async () => {
    const cipher = aes(anyKey(), chance);
    const short = new Uint8Array(27);
    await expect(cipher.open(short, bytes(''))).rejects.toThrow(RangeError);
    expect(() => cipher.openNow(short, bytes(''))).toThrow(RangeError);
  });
});

it('takes no key of another length', () => {
  expect(() => aes(new Uint8Array(16), chance)).toThrow(RangeError);
});
