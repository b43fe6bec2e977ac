import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll } from '~/storage/read-all';
import { memoryStore } from './memory-store';

const rest = (due: boolean) => {
  const turns = { taken: 0 };
  return {
    turns,
    due: () => due,
    take: () => {
      turns.taken += 1;
      return Promise.resolve();
    },
  };
};

const recordsOf = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`entry/${index}`, { id: `${index}` }]));

describe('reading everything a portion at a time', () => {
  it('gives what one reading gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1300 }), async (count) => {
        const store = memoryStore(recordsOf(count));
        expect(await readAll(store, rest(false))).toEqual(await store.get(null));
      }),
      { numRuns: 30 },
    );
  });

  it('asks for a portion alone, and rests where a rest is due', async () => {
    const store = memoryStore(recordsOf(1001));
    const asked: number[] = [];
    const get: typeof store.get = (keys) => {
      asked.push(keys?.length ?? Infinity);
      return store.get(keys);
    };
    const due = rest(true);
    await readAll({ ...store, get }, due);
    expect(asked).toEqual([500, 500, 1]);
    expect(due.turns.taken).toBe(3);
  });
});
