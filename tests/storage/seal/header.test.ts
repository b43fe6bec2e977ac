import { argon2Sync } from 'node:crypto';
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { keyFrom } from '~/storage/seal/argon';
import { bytesOf } from '~/storage/seal/box';
import { isFair, leastCost, mostCost } from '~/storage/seal/cost';
import { makeHeader, openHeader, rewrapped } from '~/storage/seal/header';
import { headerSchema } from '~/storage/seal/header-schema';
import { isHeader, ways, type LockHeader, type Way, type Wrap } from '~/storage/seal/header-shape';
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

  it.each([{ lanes: 2 }, { memory: 8 }, { passes: 1 }, { memory: 1024 * 1024 }, { salt: '' }])(
    'does not open with %j',
    async (changed) => {
      expect(await opens({ ...header, passphrase: { ...header.passphrase, ...changed } })).toBe(false);
    },
  );

  /** Some letter of its salt or its box is another one: each case stretches the passphrase. */
  it('does not open with any one letter changed, stretched for each', async () => {
    const { box, salt } = header.passphrase;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('box', 'salt'), fc.nat(), fc.nat(7), async (part, place, bit) => {
        const text = part === 'box' ? box : salt;
        const changed = { [part]: flipped(text, place % text.length, bit) };
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

/**
 * What is changed here would also give another stretched key. These hold it to more: even if it gave the
 * very same one, whatever was changed, the seal itself refuses it.
 */
describe('a header that was changed, although the stretched key were the same', () => {
  const stretched = { passphrase: new Uint8Array(0), recovery: new Uint8Array(0) } as Record<
    Way,
    Uint8Array<ArrayBuffer>
  >;
  beforeAll(async () => {
    for (const way of ways)
      stretched[way] = await keyFrom(secrets[way], bytesOf(header[way].salt), header[way]);
  }, 120_000);
  const openedBy = (way: Way, changed: LockHeader) =>
    openHeader(changed, way, secrets[way], () => Promise.resolve(stretched[way]));

  it('opens while nothing is changed', async () => {
    for (const way of ways) expect(await openedBy(way, header)).toEqual(key);
  });

  it('is refused with any one bit of the whole record flipped', async () => {
    const text = JSON.stringify(header);
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.nat(6), async (at, bit) => {
        const found = parsed(flipped(text, at, bit));
        if (!isHeader(found)) return;
        const touched = ways.filter(
          (way) => found.id !== header.id || JSON.stringify(found[way]) !== JSON.stringify(header[way]),
        );
        expect(touched).not.toEqual([]);
        for (const way of touched) expect(await openedBy(way, found)).toBeNull();
      }),
      { numRuns: cases },
    );
  }, 120_000);

  it('is refused with any parameter changed, fair or not', async () => {
    const number = fc.oneof(fc.integer({ min: 0, max: 300_000 }), fc.integer(), fc.double());
    const change = fc.oneof(
      fc.record({ memory: number }),
      fc.record({ passes: number }),
      fc.record({ lanes: number }),
      fc.record({ kdf: fc.oneof(fc.string(), fc.constantFrom('argon2i', 'argon2d', 'scrypt')) }),
      fc.record({ salt: fc.uint8Array({ minLength: 0, maxLength: 20 }).map((salt) => salt.toBase64()) }),
      fc.record({ memory: number, passes: number, lanes: number }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ways), change, async (way, changed) => {
        const wrap = { ...header[way], ...changed } as Wrap;
        fc.pre(JSON.stringify(wrap) !== JSON.stringify(header[way]));
        expect(await openedBy(way, { ...header, [way]: wrap })).toBeNull();
      }),
      { numRuns: cases },
    );
  }, 120_000);

  it('is refused as the header of any other lock', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ways), fc.string(), async (way, id) => {
        fc.pre(id !== header.id);
        expect(await openedBy(way, { ...header, id })).toBeNull();
      }),
      { numRuns: cases },
    );
  }, 120_000);
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The text with one bit of one letter flipped. */
function flipped(text: string, at: number, bit: number): string {
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1);
}

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
