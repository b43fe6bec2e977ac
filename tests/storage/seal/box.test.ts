import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenBox, bound, sealer } from '~/storage/seal/box';
import { isBox, type Box } from '~/storage/seal/box-shape';
import { checkEntry, letterEntry } from '../made';
import { anyKey, cases, chance } from './chance';

const about = ['record', 'entry', 'entry/c1'];
const fresh = () => sealer(anyKey(), chance);

describe('a box', () => {
  it('gives back any value that a store takes, sealed at once or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const seal = fresh();
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        expect(JSON.parse(seal.openNow(await seal.seal(value, about), about))).toEqual(plain);
        expect(await seal.open(seal.sealNow(JSON.stringify(value), about), about)).toEqual(plain);
      }),
      { numRuns: 100 },
    );
  });

  it('opens under no other names and with no other key', async () => {
    const seal = fresh();
    const box = await seal.seal(checkEntry(), about);
    for (const other of [
      ['record', 'entry', 'entry/c2'],
      ['record', 'draft', 'entry/c1'],
      [...about, ''],
    ]) {
      await expect(seal.open(box, other)).rejects.toThrow(BrokenBox);
      expect(() => seal.openNow(box, other)).toThrow(BrokenBox);
    }
    await expect(fresh().open(box, about)).rejects.toThrow(BrokenBox);
  });

  it('is refused with any one letter changed', async () => {
    const seal = fresh();
    const box = await seal.seal(letterEntry(), about);
    await fc.assert(
      fc.asyncProperty(fc.nat(box.box.length - 1), fc.nat(7), async (at, bit) => {
        const letter = String.fromCharCode(box.box.charCodeAt(at) ^ (1 << bit));
        const changed = { ...box, box: box.box.slice(0, at) + letter + box.box.slice(at + 1) };
        await expect(seal.open(changed, about)).rejects.toThrow(BrokenBox);
        expect(() => seal.openNow(changed, about)).toThrow(BrokenBox);
      }),
      { numRuns: cases },
    );
  }, 120_000);

  it('shows nothing of its words, and not whether they say yes or no', async () => {
    const seal = fresh();
    const boxes = await Promise.all(
      (['yes', 'no', 'unsure'] as const).map((want) =>
        seal.seal(checkEntry({ answers: { want, weigh: 'no', survive: 'no' } }), about),
      ),
    );
    expect(new Set(boxes.map(({ box }) => box.length)).size).toBe(1);
    for (const { box } of boxes) expect(atob(box)).not.toContain('want');
  });

  it('is told from what is not one', () => {
    const box: Box = { sealed: 1, box: 'AAAA' };
    expect(isBox(box)).toBe(true);
    for (const other of [
      null,
      undefined,
      'AAAA',
      { ...box, sealed: 2 },
      { ...box, more: 1 },
      { sealed: 1 },
    ]) {
      expect(isBox(other), JSON.stringify(other)).toBe(false);
    }
  });

  it('is bound to names that no other list of names spells', () => {
    const lists = [['a', 'b'], ['a,b'], ['a","b'], ['a'], ['b', 'a'], ['a', 1], ['a', '1']];
    const spelled = lists.map((list) => bound(list).toHex());
    expect(new Set(spelled).size).toBe(lists.length);
  });
});
