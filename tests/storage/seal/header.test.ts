import { argon2Sync } from 'node:crypto';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { keyFrom } from '~/storage/seal/argon';
import { isFair, leastCost, mostCost } from '~/storage/seal/cost';
import { makeHeader, openHeader, rewrapped } from '~/storage/seal/header';
import { headerSchema } from '~/storage/seal/header-schema';
import { isHeader, ways } from '~/storage/seal/header-shape';
import { anyKey, cases, chance } from './chance';

const secrets = { passphrase: 'a lamp in the hall', recovery: '0123456789ABCDEFGHJKMNPQRSTV' };
const key = anyKey();
const header = await makeHeader('lock-1', key, secrets, chance);
const opens = async (changed: typeof header) =>
  (await openHeader(changed, 'passphrase', secrets.passphrase)) !== null;

/** The same shape once more, from other hands. */
const wrap = v.pipe(
  v.strictObject({
    kdf: v.literal('argon2id'),
    memory: v.number(),
    passes: v.number(),
    lanes: v.number(),
    salt: v.string(),
    box: v.string(),
  }),
  v.check((made) => isFair(made)),
);
const strict = v.strictObject({ format: v.literal(1), id: v.string(), passphrase: wrap, recovery: wrap });

// A try costs a third of a second where the machine does nothing else.
describe('the header of a lock', { timeout: 120_000 }, () => {
  it.each(ways)('opens by its %s and by nothing else', async (way) => {
    expect(await openHeader(header, way, secrets[way])).toEqual(key);
    expect(await openHeader(header, way, `${secrets[way]}.`)).toBeNull();
    expect(await openHeader(header, way, '')).toBeNull();
  });

  it('fits its schema, and says what each try costs', () => {
    expect(v.is(headerSchema, header)).toBe(true);
    expect(header.passphrase).toMatchObject({ kdf: 'argon2id', memory: 19456, passes: 2, lanes: 1 });
    expect(JSON.stringify(header)).not.toContain(key.toBase64());
  });

  it('is told from what is none by plain tests, as a schema tells it', () => {
    expect(isHeader(header)).toBe(true);
    const names = [
      'format',
      'id',
      'passphrase',
      'recovery',
      'kdf',
      'memory',
      'passes',
      'lanes',
      'salt',
      'box',
    ];
    const values = [1, 2, 0, 1.5, 19456, 9, '1', 'argon2id', '', null, true, [], {}, undefined];
    const change = fc.record({
      inside: fc.constantFrom(null, ...ways),
      name: fc.constantFrom(...names, 'more', '__proto__'),
      value: fc.oneof(fc.constantFrom(...values), fc.jsonValue()),
      gone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
        const raw = structuredClone(header) as unknown as Record<string, Record<string, unknown>>;
        for (const { inside, name, value, gone } of changes) {
          const part: unknown = inside === null ? raw : raw[inside];
          if (typeof part !== 'object' || part === null) continue;
          if (gone) Reflect.deleteProperty(part, name);
          else
            Object.defineProperty(part, name, {
              value,
              enumerable: true,
              configurable: true,
              writable: true,
            });
        }
        // What a store hands out has been JSON.
        const stored = JSON.parse(JSON.stringify(raw)) as unknown;
        expect(isHeader(stored)).toBe(v.is(strict, stored));
        expect(v.is(headerSchema, stored)).toBe(v.is(strict, stored));
      }),
      { numRuns: 2000 },
    );
    for (const raw of [undefined, null, 1, 'lock', [], {}]) {
      expect(isHeader(raw)).toBe(v.is(strict, raw));
    }
  });

  it('does not open with its two ways changed about, or as the header of another lock', async () => {
    expect(await opens({ ...header, passphrase: header.recovery })).toBe(false);
    expect(
      await openHeader({ ...header, recovery: header.passphrase }, 'recovery', secrets.passphrase),
    ).toBeNull();
    expect(await opens({ ...header, id: 'lock-2' })).toBe(false);
  });

  it.each([
    { memory: leastCost.memory + 8 },
    { passes: 3 },
    { lanes: 2 },
    { memory: 8 },
    { passes: 1 },
    { memory: 1024 * 1024 },
    { salt: chance(16).toBase64() },
    { salt: '' },
  ])('does not open with %j', async (changed) => {
    expect(await opens({ ...header, passphrase: { ...header.passphrase, ...changed } })).toBe(false);
  });

  it('does not open with any one letter of its boxes changed', async () => {
    const { box, salt } = header.passphrase;
    await fc.assert(
      fc.asyncProperty(fc.nat(box.length + salt.length - 1), fc.nat(7), async (at, bit) => {
        const flipped = (text: string, place: number) =>
          text.slice(0, place) +
          String.fromCharCode(text.charCodeAt(place) ^ (1 << bit)) +
          text.slice(place + 1);
        const changed =
          at < box.length ? { box: flipped(box, at) } : { salt: flipped(salt, at - box.length) };
        expect(await opens({ ...header, passphrase: { ...header.passphrase, ...changed } })).toBe(false);
      }),
      { numRuns: Math.max(6, Math.round(cases / 100)) },
    );
  });

  it('takes another passphrase, and leaves the key and the other way as they are', async () => {
    const changed = await rewrapped(header, key, 'passphrase', 'another lamp, lit', chance);
    expect(await openHeader(changed, 'passphrase', 'another lamp, lit')).toEqual(key);
    expect(await openHeader(changed, 'passphrase', secrets.passphrase)).toBeNull();
    expect(changed.recovery).toEqual(header.recovery);
  });
});

describe('the cost of a try', { timeout: 120_000 }, () => {
  it.each([
    [leastCost, true],
    [mostCost, true],
    [{ ...leastCost, memory: leastCost.memory - 1 }, false],
    [{ ...leastCost, passes: 1 }, false],
    [{ ...leastCost, lanes: 0 }, false],
    [{ ...mostCost, memory: mostCost.memory + 1 }, false],
    [{ ...mostCost, passes: 13 }, false],
    [{ ...leastCost, passes: 2.5 }, false],
    [{ ...leastCost, memory: Number.NaN }, false],
  ])('%j is fair: %s', async (cost, fair) => {
    expect(isFair(cost)).toBe(fair);
    if (!fair) await expect(keyFrom('x', new Uint8Array(16), cost)).rejects.toThrow(RangeError);
  });

  it('buys the very key that another Argon2id makes of it', async () => {
    const salt = chance(16);
    const { memory, passes, lanes } = leastCost;
    const other = argon2Sync('argon2id', {
      message: 'عبارة سر طويلة',
      nonce: salt,
      parallelism: lanes,
      tagLength: 32,
      memory,
      passes,
    });
    expect((await keyFrom('عبارة سر طويلة', salt, leastCost)).toHex()).toBe(other.toString('hex'));
  });
});
